package dev.quartermaster.store;

import static dev.quartermaster.request.RequestFixtures.draft;
import static dev.quartermaster.request.RequestFixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.request.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteDataSource;

/** Stores of every version that ever wrote one. */
class VersionsTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  @TempDir private Path folder;

  static Stream<String> versions() throws IOException {
    try (var files = Files.list(MIGRATIONS)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void a_store_of_each_version_opens_with_what_it_holds(String version) {
    Path file = folder.resolve("old.db");
    Request row = draft(id(7));
    SQLiteDataSource source = asOf(file, version);
    Jdbi.create(source)
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into requests
                          (id, version, stage, asker_team, asker_id, channel, opened_at, body,
                           has_machine, needs_step, shows, shown_version)
                        values (:id, 1, 'DRAFT', 'T0QUARTER', 'U0ADA', 'C0MACHINES', 1, :body,
                          false, true, false, 0)
                        """)
                    .bind("id", row.id().value())
                    .bind("body", new Json().write(row))
                    .execute());

    try (Store store = Stores.file(file)) {
      assertThat(store.requests().find(id(7))).contains(row);
      assertThat(store.requests().unfinished()).containsExactly(id(7));
      assertThat(store.audit().check()).isInstanceOf(ChainCheck.Whole.class);
      assertThat(store.census().stages()).containsEntry("DRAFT", 1L);
    }
  }

  @Test
  void a_downgrade_is_refused_in_words_and_changes_nothing() {
    Path file = folder.resolve("newer.db");
    Stores.file(file).close();
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    Jdbi.create(source)
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into flyway_schema_history
                      (installed_rank, version, description, type, script, checksum,
                       installed_by, execution_time, success)
                    values (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 1, '', 1, true)
                    """));

    var options =
        new StoreOptions(new Location.File(file), InstantSource.system(), 1, Duration.ofSeconds(5));
    assertThat(Store.open(options))
        .isInstanceOfSatisfying(
            Opening.Unusable.class,
            refused ->
                assertThat(refused.words())
                    .contains(
                        "written by a newer Quartermaster",
                        "its schema is 99",
                        "Nothing was changed",
                        "Start the newer program again"));
    try (var database = Database.reading(new Location.File(file), Duration.ofSeconds(5))) {
      assertThat(
              Jdbi.create(database.pool())
                  .<Integer, RuntimeException>withHandle(
                      handle ->
                          handle
                              .createQuery("select count(*) from flyway_schema_history")
                              .mapTo(Integer.class)
                              .one()))
          .isGreaterThan(1);
    }
  }

  private static SQLiteDataSource asOf(Path file, String version) {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .placeholders(Map.of("blob", "blob", "instant", "timestamp"))
        .target(version)
        .load()
        .migrate();
    return source;
  }
}
