package dev.quartermaster.paperspace.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.paperspace.wire.Endings;
import dev.quartermaster.paperspace.wire.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, and what is said when it can't be. Bodies as recorded or documented. */
class ReadsTest {
  private static final CloudId.Machine ID = new CloudId.Machine("ps123abc");

  private static final String RUNNING =
      """
      {"id":"ps123abc","name":"My Machine","os":"Ubuntu 18.04.1 LTS","ram":"8589938688","cpus":4,
       "gpu":"None","storageTotal":"53687091200","storageUsed":"110080","usageRate":"C5 Hourly",
       "shutdownTimeoutInHours":null,"dtCreated":"2018-11-09T21:12:13.988Z","state":"ready",
       "privateIpAddress":"10.30.140.3","publicIpAddress":"184.105.10.5",
       "region":"East Coast (NY2)","userId":"ukgvw4i8","teamId":null,"internalId":12,
       "events":[
         {"name":"start","state":"error","errorMsg":"Uh oh.\\n<b>Later</b>","handle":"8ebe43dd",
          "dtModified":"2018-11-09T21:12:13.988Z","dtFinished":null,
          "dtCreated":"2018-11-09T21:12:13.000Z"},
         {"name":"create","state":"done","errorMsg":"","handle":null,"dtCreated":null}]}
      """;

  @Test
  void a_machine_is_shown_with_its_addresses_and_events() throws Exception {
    try (var api = new Api().answers(200, RUNNING)) {
      assertThat(api.client().machine(ID))
          .isEqualTo(
              new Reading.Read<>(
                  Optional.of(
                      new Machine(
                          ID,
                          "My Machine",
                          MachineState.READY,
                          Optional.of(MachineType.C5),
                          Optional.of(Region.NY2),
                          Optional.of("184.105.10.5"),
                          Optional.of("10.30.140.3"),
                          Optional.of(new CloudId.User("ukgvw4i8")),
                          Optional.of(Instant.parse("2018-11-09T21:12:13.988Z")),
                          List.of(
                              new MachineEvent(
                                  "start",
                                  "error",
                                  "Uh oh. Later",
                                  Optional.of(Instant.parse("2018-11-09T21:12:13Z"))),
                              new MachineEvent("create", "done", "", Optional.empty()))))));
      assertThat(api.received().getTarget())
          .isEqualTo("/machines/getMachinePublic?machineId=ps123abc");
    }
  }

  @ParameterizedTest
  @CsvSource({"404,404", "400,404", "404,400"})
  void a_machine_that_is_not_there_is_an_answer(int outer, int inner) throws IOException {
    var body = error(inner, "Machine not found");
    try (var api = new Api().answers(outer, body)) {
      assertThat(api.client().machine(ID)).isEqualTo(new Reading.Read<>(Optional.empty()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400,Invalid API token,KEY_REFUSED",
    "401,Unauthorized,KEY_REFUSED",
    "403,Forbidden,KEY_REFUSED",
    "400,Nope,REFUSED",
    "429,Slow down,RATE_LIMITED",
    "408,Late,UNREACHABLE",
    "500,Oops,UNREACHABLE",
    "502,Bad gateway,UNREACHABLE",
    "503,Busy,UNREACHABLE"
  })
  void trouble_is_sorted_by_what_follows_from_it(int status, String words, Kind kind)
      throws IOException {
    var body = "{\"status\":%d,\"message\":\"%s\"}".formatted(status, words);
    try (var api = new Api().answers(status, body)) {
      assertThat(api.client().templates())
          .isEqualTo(new Reading.Unreadable<>(CloudProblem.of(kind, words)));
    }
  }

  @Test
  void a_server_failure_is_none_of_a_missing_machine() throws IOException {
    try (var api = new Api().answers(500, error(404, "Machine not found"))) {
      assertThat(problem(api.client().machine(ID)).kind()).isEqualTo(Kind.UNREACHABLE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void a51_a_read_follows_no_redirect_and_takes_the_key_nowhere(int status) throws Exception {
    try (var other = new RawServer(Endings.closed());
        var api = new Api().answers(status, "", "Location", other.url() + "/x")) {
      assertThat(api.client().machines())
          .isEqualTo(
              new Reading.Unreadable<>(CloudProblem.of(Kind.GARBLED, "unexpected redirect")));
      assertThat(other.connections()).isZero();
      assertThat(api.requests()).isOne();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | PT7S",
        "0 | PT0S",
        "999999999 | PT24H",
        "Tue, 24 Nov 2026 12:02:00 GMT | PT2M",
        "Tue, 24 Nov 2026 11:00:00 GMT | PT0S",
        "soon |",
        "-1 |",
        "99999999999999999999 |",
      })
  void how_long_to_wait_is_read_from_either_form(String header, String expected)
      throws IOException {
    try (var api = new Api().answers(429, "", "Retry-After", header)) {
      assertThat(problem(api.client().users()).retryAfter())
          .isEqualTo(Optional.ofNullable(expected).map(Duration::parse));
    }
  }

  @Test
  void nobody_there_is_for_later() throws IOException {
    var gone = new Api();
    gone.close();

    assertThat(gone.client().networks())
        .isEqualTo(
            new Reading.Unreadable<>(
                CloudProblem.of(Kind.UNREACHABLE, "no connection to the API")));
  }

  @ParameterizedTest
  @EnumSource(names = {"GPU_PLUS", "P4000", "P5000", "P6000", "V100"})
  void availability_is_asked_where_the_api_has_it(MachineType type) throws Exception {
    try (var api = new Api().answers(200, "{\"available\":false}")) {
      assertThat(api.client().available(Region.AMS1, type))
          .isEqualTo(new Reading.Read<>(Optional.of(false)));
      assertThat(api.received().getTarget())
          .isEqualTo(
              "/machines/getAvailability?machineType="
                  + type.wireName().replace("+", "%2B")
                  + "&region=Europe%20%28AMS1%29");
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GPU_PLUS", "P4000", "P5000", "P6000", "V100"})
  void availability_is_unknown_without_a_call_elsewhere(MachineType type) throws IOException {
    try (var api = new Api()) {
      assertThat(api.client().available(Region.NY2, type))
          .isEqualTo(new Reading.Read<>(Optional.empty()));
      assertThat(api.requests()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"available\":null}", "{\"available\":\"true\"}", "{\"available\":1}"})
  void availability_that_is_not_said_is_not_guessed(String body) throws IOException {
    try (var api = new Api().answers(200, body)) {
      assertThat(problem(api.client().available(Region.NY2, MachineType.V100)).kind())
          .isEqualTo(Kind.GARBLED);
    }
  }

  static String error(int status, String message) {
    return "{\"error\":{\"name\":\"Error\",\"status\":%d,\"message\":\"%s\"}}"
        .formatted(status, message);
  }

  private static CloudProblem problem(Reading<?> reading) {
    return ((Reading.Unreadable<?>) reading).problem();
  }
}
