package dev.quartermaster.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What is kept about somebody: given out, or taken out of rows, lines and events. An event keeps
 * the hash that it was written with, and a new event says which hash its changed text has, so the
 * chain still shows every other change.
 */
public final class PersonalData {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Map<String, String> TABLES =
      new TreeMap<>(
          Map.of(
              "request", "select id as key, opened_at as at, asker_id as actor, body from requests",
              "event", "select seq as key, at, actor, body from events order by seq",
              "line", "select number as key, put_at as at, '' as actor, body from lines"));

  private final Store.Parts parts;
  private final Redactions redactions;

  /** What came of forgetting. */
  public sealed interface Outcome {
    /** How many rows of each kind were changed or taken away. */
    record Done(int requests, int events, int lines) implements Outcome {}

    /** Nothing was changed: these requests are still under way. */
    record Open(List<String> requests) implements Outcome {
      public Open {
        requests = List.copyOf(requests);
      }
    }
  }

  private PersonalData(Store.Parts parts) {
    this.parts = parts;
    var chain = new Chain(new Prepared(!parts.database().shared()));
    this.redactions =
        new Redactions(new HouseLinks(parts.transactions(), new Json(), chain, parts.clock()));
  }

  /** That of an open store on which no bot is at work. */
  public static PersonalData of(Store store) {
    return new PersonalData(store.parts());
  }

  /**
   * Gives out every row, line and event in which somebody stands, one JSON object each; reads only,
   * beside a running bot.
   */
  public static void export(Location location, String who, Consumer<String> taker) {
    var replacement = new Replacement(who, who);
    try (Database database = Database.reading(location, PATIENCE)) {
      Jdbi.create(database.pool())
          .useHandle(
              handle ->
                  TABLES.forEach(
                      (table, query) ->
                          rows(handle, query).stream()
                              .filter(row -> replacement.concerns(text(row)))
                              .forEach(row -> taker.accept(line(table, row)))));
    }
  }

  private static String text(Map<String, Object> row) {
    return row.get("body") + " " + row.get("actor");
  }

  private static String line(String table, Map<String, Object> row) {
    return "{\"%s\":\"%s\",\"at\":\"%s\",\"body\":%s}"
        .formatted(
            table,
            row.get("key"),
            row.get("at") instanceof Number at ? Instant.ofEpochMilli(at.longValue()) : "",
            row.get("body"));
  }

  /**
   * Takes somebody out.
   *
   * @param who a chat id (U… or W…) or an e-mail address
   * @param instead what stands in his place from now on, of the same shape
   * @param at when, by the real clock
   */
  public Outcome forget(String who, String instead, Instant at) {
    var replacement = new Replacement(who, instead);
    return parts
        .transactions()
        .within(
            "forget somebody",
            handle -> {
              List<String> open =
                  matching(handle, "select id, body from requests where needs_step", replacement);
              if (!open.isEmpty()) {
                return new Outcome.Open(open);
              }
              int events =
                  redactions.apply(
                      handle, new Redactions.Note(instead, at), "true", replacement::in);
              int requests = update(handle, "requests", "id", replacement);
              handle.execute("update requests set asker_id = ? where asker_id = ?", instead, who);
              return new Outcome.Done(
                  requests, events, update(handle, "lines", "number", replacement));
            });
  }

  /**
   * Takes away requests that were opened before a moment and are over, and empties their events.
   */
  public Outcome forgetBefore(Instant before, Instant at) {
    return parts
        .transactions()
        .within(
            "forget what is old",
            handle -> {
              String old =
                  "(select id from requests where opened_at < "
                      + before.toEpochMilli()
                      + " and not needs_step and not has_machine)";
              int events =
                  redactions.apply(
                      handle,
                      new Redactions.Note("what is old", at),
                      "request_id in " + old,
                      Redactions::emptied);
              int lines = 0;
              for (String table : List.of("lines", "attempts", "deliveries")) {
                int gone = handle.execute("delete from " + table + " where request_id in " + old);
                lines += table.equals("lines") ? gone : 0;
              }
              int requests = handle.execute("delete from requests where id in " + old);
              return new Outcome.Done(requests, events, lines);
            });
  }

  private static int update(Handle handle, String table, String key, Replacement replacement) {
    int changed = 0;
    for (Map<String, Object> row : rows(handle, "select " + key + ", body from " + table)) {
      String body = String.valueOf(row.get("body"));
      if (replacement.concerns(body)) {
        changed +=
            handle.execute(
                "update " + table + " set body = ? where " + key + " = ?",
                replacement.inJson(body),
                row.get(key));
      }
    }
    return changed;
  }

  private static List<String> matching(Handle handle, String query, Replacement replacement) {
    return rows(handle, query).stream()
        .filter(row -> replacement.concerns(String.valueOf(row.get("body"))))
        .map(row -> String.valueOf(row.get("id")))
        .toList();
  }

  private static List<Map<String, Object>> rows(Handle handle, String query) {
    return handle.createQuery(query).mapToMap().list();
  }
}
