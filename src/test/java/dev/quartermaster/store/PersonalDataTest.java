package dev.quartermaster.store;

import static dev.quartermaster.request.RequestFixtures.change;
import static dev.quartermaster.request.RequestFixtures.draft;
import static dev.quartermaster.request.RequestFixtures.id;
import static dev.quartermaster.request.RequestFixtures.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Person;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestFixtures;
import dev.quartermaster.request.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept about people is given out and taken out, and the audit can still be checked. */
class PersonalDataTest {
  private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
  private static final String ADA = RequestFixtures.ADA.id();

  @TempDir private Path folder;
  private Path file;

  /** One request of Ada's that is over, and a refusal of hers. */
  @BeforeEach
  void fill() {
    file = folder.resolve("quartermaster.db");
    try (Store store = Stores.file(file)) {
      Request row = draft(id(1));
      store.requests().commit(change(row));
      store.requests().commit(change(next(row, new Stage.Denied(row.asker(), "mine", NOW))));
      for (String who : List.of(ADA, ADA + "M")) {
        store
            .requests()
            .refused(
                new HouseEvent.Refused(
                    new Person("T0QUARTER", who), "press", Optional.empty(), "M-205", NOW));
      }
    }
  }

  @Test
  void whoever_is_forgotten_is_in_no_byte_of_the_file_and_the_chain_is_whole() throws IOException {
    String hash;
    try (Store store = Stores.file(file)) {
      hash = store.audit().hashOf(3).orElseThrow();
      assertThat(PersonalData.of(store).forget(ADA, "U0GONE1", NOW))
          .isInstanceOfSatisfying(
              PersonalData.Outcome.Done.class,
              done -> {
                assertThat(done.requests()).isEqualTo(1);
                assertThat(done.events()).isEqualTo(1);
              });
      assertThat(store.audit().check()).isInstanceOf(ChainCheck.Whole.class);
      assertThat(store.audit().hashOf(3)).as("anchors from before still hold").contains(hash);
      assertThat(store.requests().find(id(1)).orElseThrow().asker().id()).isEqualTo("U0GONE1");
    }
    Copies.compact(file);
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(bytes.replace(ADA + "M", "")).doesNotContain(ADA).doesNotContain("mine");
    assertThat(bytes).as("somebody else whose id begins alike").contains(ADA + "M");
  }

  @Test
  void what_is_changed_after_somebody_was_forgotten_is_still_found() {
    try (Store store = Stores.file(file)) {
      PersonalData.of(store).forget(ADA, "U0GONE1", NOW);
      PersonalData.of(store).forget(ADA + "M", "U0GONE2", NOW);
      assertThat(store.audit().check()).isInstanceOf(ChainCheck.Whole.class);

      Stores.sql(store, "update events set actor = 'U0MALLORY' where seq = 3");

      assertThat(store.audit().check())
          .isEqualTo(new ChainCheck.Broken(3, "it is not what was written"));
    }
  }

  @Test
  void nobody_is_forgotten_while_his_request_is_under_way() {
    try (Store store = Stores.file(file)) {
      store.requests().commit(change(draft(id(2))));
      long before = store.census().events();

      assertThat(PersonalData.of(store).forget(ADA, "U0GONE1", NOW))
          .isEqualTo(new PersonalData.Outcome.Open(List.of(id(2).value())));
      assertThat(store.census().events()).isEqualTo(before);
    }
  }

  @Test
  void what_is_old_and_over_goes_and_what_is_under_way_stays() {
    try (Store store = Stores.file(file)) {
      store.requests().commit(change(draft(id(2))));

      assertThat(PersonalData.of(store).forgetBefore(NOW, NOW))
          .isInstanceOfSatisfying(
              PersonalData.Outcome.Done.class, done -> assertThat(done.requests()).isEqualTo(1));

      assertThat(store.requests().find(id(1))).isEmpty();
      assertThat(store.requests().find(id(2))).isPresent();
      assertThat(store.audit().check()).isInstanceOf(ChainCheck.Whole.class);
      assertThat(store.audit().life(id(1))).isEmpty();
      assertThat(store.audit().life(id(2))).hasSize(1);
    }
  }

  @Test
  void an_address_takes_the_name_beside_it_along() {
    var replacement = new Replacement("zoe@example.com", "gone@example.invalid");
    assertThat(
            replacement.inJson(
                """
                {"owner":{"is":"NewUser","email":{"value":"zoe@example.com"},"firstName":"Zoë",\
                "lastName":"Z"},"other":{"email":{"value":"azoe@example.com"},"firstName":"A"}}\
                """))
        .contains("gone@example.invalid", "azoe@example.com", "\"firstName\":\"A\"")
        .doesNotContain("Zoë")
        .doesNotContain("\"lastName\":\"Z\"");
  }

  @Test
  void everything_that_is_kept_about_somebody_is_given_out_and_nothing_of_others() {
    List<String> lines = new ArrayList<>();
    PersonalData.export(new Location.File(file), ADA, lines::add);

    assertThat(lines).hasSize(2).allMatch(line -> line.contains(ADA) && !line.contains(ADA + "M"));
    assertThat(lines).filteredOn(line -> line.startsWith("{\"request\":\"R-")).hasSize(1);
  }
}
