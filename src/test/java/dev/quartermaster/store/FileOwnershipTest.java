package dev.quartermaster.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.request.RequestFixtures;
import dev.quartermaster.request.RequestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOwnershipTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void begin() {
    file = folder.resolve("data").resolve("quartermaster.db");
  }

  private static Opening open(Path path) {
    return Store.open(StoreOptions.of(new Location.File(path), InstantSource.system()));
  }

  @Test
  void A66_another_process_that_has_the_file_is_told_of_and_keeps_it() throws Exception {
    try (ChildJvm owner = ChildJvm.start(Committer.class, folder, file.toString(), "1")) {
      owner.line("opened");
      assertThat(open(file))
          .isInstanceOfSatisfying(
              Opening.InUse.class,
              inUse ->
                  assertThat(inUse.words())
                      .isEqualTo(
                          "another Quartermaster uses " + file + "; only one may at a time"));
      owner.line("done ");
      assertThat(owner.killed("refused ")).isEmpty();
    }
    try (Store store = Stores.file(file)) {
      assertThat(store.audit().check()).isInstanceOf(ChainCheck.Whole.class);
    }
  }

  @Test
  void A66_a_second_process_is_refused_in_words() throws Exception {
    try (Store store = Stores.file(file);
        ChildJvm second = ChildJvm.start(Committer.class, folder, file.toString(), "1")) {
      assertThat(second.line("refused ")).startsWith("another Quartermaster uses ");
      assertThat(store.requests().unfinished()).isEmpty();
    }
  }

  @Test
  void A66_a_second_store_in_one_process_is_refused_until_the_first_is_closed() {
    try (Store first = Stores.file(file)) {
      assertThat(first.requests().unfinished()).isEmpty();
      assertThat(open(file)).isInstanceOf(Opening.InUse.class);
    }
    Stores.file(file).close();
  }

  @Test
  void A65_folder_and_files_are_for_their_owner_only() throws IOException {
    try (Store store = Stores.file(file)) {
      store.requests().commit(RequestFixtures.change(RequestFixtures.draft(RequestFixtures.id(1))));
      assertThat(permissions(folder.resolve("data"))).isEqualTo("rwx------");
      try (var files = Files.list(folder.resolve("data"))) {
        assertThat(files.toList())
            .hasSizeGreaterThanOrEqualTo(3)
            .allSatisfy(each -> assertThat(permissions(each)).isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void A65_a_file_that_others_could_read_is_closed_to_them() throws IOException {
    Stores.file(file).close();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    Stores.file(file).close();
    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  @Test
  void a_place_where_nothing_can_be_made_is_refused_in_words() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "not a folder");
    assertThat(open(blocked.resolve("quartermaster.db")))
        .isInstanceOfSatisfying(
            Opening.Unusable.class,
            unusable ->
                assertThat(unusable.words())
                    .startsWith("the data file " + blocked)
                    .contains("can't be used"));
  }

  @Test
  void a_file_that_is_no_database_is_refused_and_left_alone() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "my notes\n".repeat(100));
    assertThat(open(notes)).isInstanceOf(Opening.Unusable.class);
    assertThat(notes).hasContent("my notes\n".repeat(100));
    assertThat(open(notes)).isInstanceOf(Opening.Unusable.class);
  }

  @Test
  void a_file_of_a_later_version_is_refused() {
    try (Store store = Stores.file(file)) {
      Stores.sql(
          store,
          """
          insert into flyway_schema_history
          select 99, '99', 'later', type, 'V99__later.sql', 1, installed_by, installed_on, 1, success
          from flyway_schema_history where version = '1'
          """);
    }
    assertThat(open(file)).isInstanceOf(Opening.Unusable.class);
  }

  @Test
  void what_was_done_survives_kill_9() throws Exception {
    List<String> done = new ArrayList<>();
    for (int kill = 0; kill < 3; kill++) {
      try (ChildJvm child =
          ChildJvm.start(Committer.class, folder, file.toString(), "" + kill * 100_000)) {
        for (int i = 0; i < 10 * (kill + 1); i++) {
          done.add(child.line("done "));
        }
        done.addAll(child.killed("done "));
      }
      try (Store store = Stores.file(file)) {
        assertThat(done)
            .allSatisfy(id -> assertThat(store.requests().find(new RequestId(id))).isPresent());
        assertThat(store.audit().check()).isInstanceOf(ChainCheck.Whole.class);
      }
    }
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException problem) {
      throw new AssertionError(problem);
    }
  }
}
