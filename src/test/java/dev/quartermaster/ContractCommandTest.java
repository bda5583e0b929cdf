package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.KeyStanding;
import dev.quartermaster.paperspace.Simulated;
import dev.quartermaster.sandbox.paperspace.Fault;
import dev.quartermaster.sandbox.paperspace.FaultKind;
import dev.quartermaster.sandbox.paperspace.Operation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an owner with a key of his own can see of the service, and the key's check at the start. */
class ContractCommandTest {
  static Stream<Simulated> services() {
    return Stream.of(Simulated.core(), Simulated.v1());
  }

  @ParameterizedTest
  @MethodSource("services")
  void a_service_that_is_as_believed_is_told_so_by_reads_alone(Simulated service) {
    try (service) {
      var out = new StringWriter();
      int code = ContractCommand.told(service.provider(), new PrintWriter(out));
      assertThat(code).as(out.toString()).isZero();
      assertThat(out.toString()).contains("as believed  the key is good").doesNotContain("DIFFERS");
      assertThat(service.service().requests())
          .isNotEmpty()
          .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void where_it_differs_that_is_named_and_the_rest_is_asked_all_the_same(Simulated service) {
    try (service) {
      service.service().inject(Fault.once(FaultKind.HTML_200).on(Operation.TEMPLATES));
      var out = new StringWriter();
      int code = ContractCommand.told(service.provider(), new PrintWriter(out));
      assertThat(code).isEqualTo(ExitCode.FAILED);
      assertThat(out.toString())
          .contains("DIFFERS  there are templates: GARBLED", "Nothing was made or changed")
          .contains("as believed  start-up scripts are listed");
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void a_bot_with_a_refused_key_is_not_ready_and_says_why(Simulated service) {
    try (service) {
      assertThat(asked(service.withKey("wrong-key").standing()).check())
          .satisfies(check -> assertThat(check.ok()).isFalse())
          .satisfies(check -> assertThat(check.words()).contains("refused", "M-401"));
      KeyCheck good = asked(service.provider().standing());
      assertThat(good.check().ok()).isTrue();
      int before = service.service().requests().size();
      good.ask();
      assertThat(service.service().requests()).hasSize(before);
    }
  }

  private static KeyCheck asked(KeyStanding standing) {
    var check = new KeyCheck(standing);
    check.ask();
    return check;
  }
}
