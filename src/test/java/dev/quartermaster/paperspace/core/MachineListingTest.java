package dev.quartermaster.paperspace.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A listing is complete, or it is none. */
class MachineListingTest {
  @Test
  void one_short_page_is_the_whole_list() throws Exception {
    try (var api = new Api().answers(200, page("ps1", "ps2"))) {
      assertThat(ids(api.client().machines())).containsExactly("ps1", "ps2");
      assertThat(api.received().getTarget()).isEqualTo("/machines/getMachines?limit=1000&skip=0");
      assertThat(api.requests()).isOne();
    }
  }

  @Test
  void an_account_without_machines_is_an_answer() throws IOException {
    try (var api = new Api().answers(200, "[]")) {
      assertThat(ids(api.client().machines())).isEmpty();
    }
  }

  @Test
  void several_pages_are_walked_twice() throws Exception {
    try (var api = pages(page("ps1", "ps2"), page("ps3"), page("ps1", "ps2"), page("ps3"))) {
      assertThat(ids(listed(api))).containsExactly("ps1", "ps2", "ps3");
      assertThat(api.requests()).isEqualTo(4);
      assertThat(api.received().getTarget()).endsWith("?limit=2&skip=0");
      assertThat(api.received().getTarget()).endsWith("?limit=2&skip=2");
    }
  }

  @Test
  void a_full_last_page_is_followed_by_one_more_look() throws IOException {
    try (var api = pages(page("ps1", "ps2"), page(), page("ps1", "ps2"), page())) {
      assertThat(ids(listed(api))).containsExactly("ps1", "ps2");
    }
  }

  @Test
  void a_machine_that_was_hidden_by_a_deletion_is_found_by_the_next_passes() throws IOException {
    // ps1 goes between the two pages, so ps3 moves up and is skipped
    try (var api =
        pages(
            page("ps1", "ps2"), page("ps4"),
            page("ps2", "ps3"), page("ps4"),
            page("ps2", "ps3"), page("ps4"))) {
      assertThat(ids(listed(api))).containsExactly("ps2", "ps3", "ps4");
      assertThat(api.requests()).isEqualTo(6);
    }
  }

  @Test
  void a_machine_on_two_pages_is_listed_once() throws IOException {
    try (var api = pages(page("ps1", "ps2"), page("ps2"), page("ps1", "ps2"), page("ps2"))) {
      assertThat(ids(listed(api))).containsExactly("ps1", "ps2");
    }
  }

  @Test
  void a_list_that_never_holds_still_is_not_read() throws IOException {
    try (var api =
        pages(
            page("ps1", "ps2"), page("ps3"),
            page("ps1", "ps2"), page("ps4"),
            page("ps1", "ps2"), page("ps5"),
            page("ps1", "ps2"), page("ps6"))) {
      assertThat(listed(api))
          .isEqualTo(
              new Reading.Unreadable<>(
                  CloudProblem.of(
                      Kind.GARBLED, "the list of machines kept changing while it was read")));
    }
  }

  @Test
  void a_list_without_end_is_not_read() throws IOException {
    try (var api = new Api()) {
      for (int i = 0; i < 50; i++) {
        api.answers(200, page("ps1", "ps2"));
      }

      assertThat(listed(api))
          .isEqualTo(
              new Reading.Unreadable<>(
                  CloudProblem.of(Kind.GARBLED, "the list of machines does not end")));
    }
  }

  @Test
  void a_listing_ends_at_three_read_limits_whatever_each_page_takes() throws IOException {
    try (var api = new Api()) {
      for (int i = 0; i < 100; i++) {
        api.answers(
            Api.builder(200)
                .body(page("ps1", "ps2"))
                .headersDelay(100, TimeUnit.MILLISECONDS)
                .build());
      }
      var options = api.options().paged(2).within(Duration.ofSeconds(1), Duration.ofMillis(400));

      assertThat(api.client(options).machines())
          .isEqualTo(
              new Reading.Unreadable<>(CloudProblem.of(Kind.UNREACHABLE, "no answer in time")));
      assertThat(api.requests()).isLessThan(30);
    }
  }

  @Test
  void trouble_on_a_later_page_leaves_nothing_of_the_earlier() throws IOException {
    try (var api = new Api().answers(200, page("ps1", "ps2")).answers(500, "Oops")) {
      assertThat(listed(api))
          .isEqualTo(new Reading.Unreadable<>(CloudProblem.of(Kind.UNREACHABLE, "Oops")));
    }
  }

  @Test
  void a60_one_machine_without_a_proper_id_makes_the_list_unreadable() throws IOException {
    for (String bad : List.of("{}", "null", "{\"id\":7}", "{\"id\":\"a/b\"}", "[]", "\"ps2\"")) {
      try (var api = new Api().answers(200, "[{\"id\":\"ps1\"}," + bad + "]")) {
        assertThat(api.client().machines()).as(bad).isInstanceOf(Reading.Unreadable.class);
      }
    }
  }

  private static Reading<List<Machine>> listed(Api api) {
    return api.client(api.options().paged(2)).machines();
  }

  private static Api pages(String... pages) throws IOException {
    var api = new Api();
    Stream.of(pages).forEach(page -> api.answers(200, page));
    return api;
  }

  private static String page(String... ids) {
    return Stream.of(ids)
        .map(id -> "{\"id\":\"" + id + "\",\"name\":\"n\",\"state\":\"off\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static List<String> ids(Reading<List<Machine>> reading) {
    return ((Reading.Read<List<Machine>>) reading)
        .value().stream().map(machine -> machine.id().value()).toList();
  }
}
