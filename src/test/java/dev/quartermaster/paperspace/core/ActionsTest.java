package dev.quartermaster.paperspace.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.ActionOutcome.Failed;
import dev.quartermaster.machine.ActionOutcome.Taken;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.paperspace.wire.Dialect;
import dev.quartermaster.paperspace.wire.Endings;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import dev.quartermaster.paperspace.wire.RawServer;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Start, stop, destroy and rename. */
class ActionsTest {
  private static final CloudId.Machine ID = new CloudId.Machine("ps123abc");

  static Stream<Arguments> actions() {
    return Stream.of(
        action("start", "{\"machineId\":\"ps123abc\"}", core -> core.start(ID)),
        action("stop", "{\"machineId\":\"ps123abc\"}", core -> core.stop(ID)),
        action(
            "destroyMachine",
            "{\"machineId\":\"ps123abc\",\"releasePublicIp\":true}",
            core -> core.destroy(ID, true)),
        action(
            "destroyMachine",
            "{\"machineId\":\"ps123abc\",\"releasePublicIp\":false}",
            core -> core.destroy(ID, false)),
        action(
            "updateMachinePublic",
            "{\"machineId\":\"ps123abc\",\"machineName\":\"a \\\"b\\\"\"}",
            core -> core.rename(ID, "a \"b\"")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("actions")
  void an_action_is_a_post_that_repeats_the_id(
      String verb, String body, Function<PaperspaceCore, ActionOutcome> action) throws Exception {
    try (var api = new Api().answers(Api.builder(204).build())) {
      assertThat(action.apply(api.client())).isEqualTo(new Taken());

      var request = api.received();
      assertThat(request.getMethod()).isEqualTo("POST");
      assertThat(request.getTarget()).isEqualTo("/machines/ps123abc/" + verb);
      assertThat(Api.bodyOf(request)).isEqualTo(body);
      assertThat(request.getHeaders().get("x-api-key")).isEqualTo(Api.KEY.reveal());
    }
  }

  @ParameterizedTest
  @CsvSource({"200,{}", "200,<html>", "201,''", "202,null"})
  void the_body_of_a_success_is_of_no_interest(int status, String body) throws IOException {
    try (var api = new Api().answers(status, body)) {
      assertThat(api.client().rename(ID, "name")).isEqualTo(new Taken());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400,404,Not found. Please contact support@paperspace.com for help.,NOT_FOUND",
    "404,404,Machine not found,NOT_FOUND",
    "400,400,This machine is currently starting.,REFUSED",
    "400,400,Invalid API token,KEY_REFUSED",
    "409,409,Busy,REFUSED",
    "503,503,Down,UNREACHABLE"
  })
  void what_was_not_taken_is_told_in_the_clouds_words(int outer, int inner, String words, Kind kind)
      throws IOException {
    try (var api = new Api().answers(outer, ReadsTest.error(inner, words))) {
      assertThat(api.client().stop(ID)).isEqualTo(new Failed(CloudProblem.of(kind, words)));
    }
  }

  @Test
  void a51_an_action_follows_no_redirect() throws IOException {
    try (var other = new RawServer(Endings.closed());
        var api = new Api().answers(307, "", "Location", other.url() + "/x")) {
      assertThat(api.client().destroy(ID, true))
          .isEqualTo(new Failed(CloudProblem.of(Kind.GARBLED, "unexpected redirect")));
      assertThat(other.connections()).isZero();
    }
  }

  @Test
  void a_lost_answer_is_told_as_such() throws IOException {
    try (var server = new RawServer(Endings.reset())) {
      var options = PaperspaceOptions.onLoopback(Dialect.CORE, server.url(), Api.KEY);

      assertThat(new Api().client(options).start(ID))
          .isEqualTo(new Failed(CloudProblem.of(Kind.UNREACHABLE, "the connection was lost")));
    }
  }

  private static Arguments action(
      String verb, String body, Function<PaperspaceCore, ActionOutcome> action) {
    return Arguments.of(verb, body, action);
  }
}
