package dev.quartermaster.simulation;

import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Stage;
import dev.quartermaster.simulation.History.Fact;
import dev.quartermaster.simulation.History.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * I6 told, I7 no silent machine, L1 everything comes to an end. Where a card stands twice, because
 * the answer to the first was lost, one of them must be right.
 */
final class ToldChecks {
  private static final Duration TOLD = Duration.ofSeconds(60);
  private static final Duration TOLD_AFTER_TROUBLE = Duration.ofMinutes(3);
  private static final Duration NAMED = Duration.ofMinutes(20);
  private static final Pattern HEAD = Pattern.compile("^([A-Z ]+) (R-[2-9A-Z]{4,8}) · ");

  /** What a line in the thread begins with, or holds, for everything that must be told. */
  private static final Map<Class<? extends Event>, String> LINES =
      Map.ofEntries(
          Map.entry(Event.Accepted.class, "Accepted: "),
          Map.entry(Event.AnswerLost.class, "No clear answer: "),
          Map.entry(Event.Found.class, "Found: "),
          Map.entry(Event.Failed.class, "Failed: "),
          Map.entry(Event.GaveUp.class, "Not found in "),
          Map.entry(Event.Hoped.class, "Sold out. "),
          Map.entry(Event.HopeOver.class, "The time is over"),
          Map.entry(Event.BecameReady.class, "READY · "),
          Map.entry(Event.BecameOff.class, "OFF · "),
          Map.entry(Event.WentWrong.class, "Not ready: "),
          Map.entry(Event.LostSight.class, "I can't tell whether machine "),
          Map.entry(Event.ActionOverdue.class, "It takes too long to be "),
          Map.entry(Event.SentBack.class, "To be confirmed again "),
          Map.entry(Event.LostRight.class, "Back to the vote, "),
          Map.entry(Event.SurplusSeen.class, "Attention: machine "));

  private static final Set<String> ENDS =
      Set.of(
          "READY",
          "OFF",
          "NOT READY",
          "FAILED",
          "WAITING",
          "NOT FOUND",
          "CANCELLED",
          "EXPIRED",
          "DENIED",
          "DESTROYED",
          "GONE",
          "PENDING");

  private final History history;
  private final Instant calm;
  private final boolean undisturbed;
  private final boolean fine;
  private final List<String> found = new ArrayList<>();
  private final Map<MessageRef, RequestId> roots = new HashMap<>();
  private final Map<RequestId, Map<MessageRef, String>> heads = new HashMap<>();
  private final Map<RequestId, Instant> drawnAt = new HashMap<>();
  private final Map<RequestId, List<Seen<String>>> lines = new HashMap<>();

  /** Words in a thread or on a card. */
  private record Seen<T>(Instant at, T words) {}

  ToldChecks(History history, Instant calm, Weather weather) {
    this.history = history;
    this.calm = calm;
    this.undisturbed =
        weather.kill()
                + weather.stop()
                + weather.slow()
                + weather.disk()
                + weather.chat()
                + weather.wakeup()
            == 0;
    this.fine = weather.isFine();
  }

  List<String> violations() {
    history.all(Fact.Delivered.class).forEach(this::read);
    told();
    if (fine) {
      lines.forEach(this::noExcuses);
    }
    history.all(Fact.Made.class).forEach(made -> named(made.fact()));
    ended();
    return found;
  }

  private void read(History.Seen<Fact.Delivered> message) {
    String words = Words.of(message.fact().card().summary());
    Optional<MessageRef> thread = message.fact().thread();
    if (thread.isPresent()) {
      Optional.ofNullable(roots.get(thread.get()))
          .ifPresent(
              id ->
                  lines
                      .computeIfAbsent(id, _ -> new ArrayList<>())
                      .add(new Seen<>(message.at(), words)));
      return;
    }
    Matcher head = HEAD.matcher(words);
    if (head.find()) {
      var id = new RequestId(head.group(2));
      roots.put(message.fact().message(), id);
      heads
          .computeIfAbsent(id, _ -> new LinkedHashMap<>())
          .put(message.fact().message(), head.group(1));
      drawnAt.put(id, message.at());
    }
  }

  private void told() {
    Map<String, Integer> counts = new HashMap<>();
    history
        .all(Fact.Durable.class)
        .forEach(
            durable -> {
              String begins = LINES.get(durable.fact().event());
              if (begins != null) {
                RequestId id = durable.fact().row().id();
                int nth = counts.merge(id + begins, 1, Integer::sum);
                told(durable, id, begins, nth);
              }
            });
  }

  private void told(History.Seen<Fact.Durable> durable, RequestId id, String begins, int nth) {
    Instant by =
        undisturbed ? durable.at().plus(TOLD) : later(durable.at(), calm).plus(TOLD_AFTER_TROUBLE);
    List<Seen<String>> said =
        lines.getOrDefault(id, List.of()).stream()
            .filter(line -> line.words().startsWith(begins))
            .toList();
    boolean inTime = said.size() >= nth && !said.get(nth - 1).at().isAfter(by);
    if (!inTime) {
      found.add(
          "I6 told: %s became %s at %s and its thread did not say “%s…” by %s"
              .formatted(id, durable.fact().row().stage().word(), durable.at(), begins, by));
    }
  }

  /**
   * Where everything can be reached, however slowly, what was confirmed is sent. Once it may be
   * held back: here all steps share one thread, so that of another request can come between an
   * intent and its bytes.
   */
  private void noExcuses(RequestId id, List<Seen<String>> said) {
    said.stream()
        .filter(line -> isHeldBack(line.words()))
        .skip(1)
        .forEach(again -> found(id, again));
    said.stream().filter(line -> line.words().contains("M-502")).forEach(late -> found(id, late));
  }

  private static boolean isHeldBack(String words) {
    return words.startsWith("Nothing was sent: ");
  }

  private void found(RequestId id, Seen<String> line) {
    found.add("L1 liveness: nothing was in the way of %s, yet: %s".formatted(id, line.words()));
  }

  private void named(Fact.Made made) {
    Optional<Instant> shows =
        history
            .all(Fact.Shows.class)
            .filter(one -> one.fact().id().equals(made.id()))
            .map(History.Seen::at)
            .findFirst();
    if (shows.isEmpty()) {
      return;
    }
    Instant by = later(shows.get(), calm).plus(NAMED);
    boolean gone =
        history
            .all(Fact.Destroyed.class)
            .anyMatch(one -> one.fact().id().equals(made.id()) && !one.at().isAfter(by));
    boolean named =
        history
            .all(Fact.Delivered.class)
            .filter(one -> !one.at().isAfter(by))
            .anyMatch(one -> Words.of(one.fact().card()).contains(made.id().value()));
    if (!gone && !named) {
      found.add(
          "I7 no silent machine: %s (%s) shows since %s and no message named it by %s"
              .formatted(made.id().value(), made.marker().value(), shows.get(), by));
    }
  }

  private void ended() {
    Map<RequestId, Stage> stages = new LinkedHashMap<>();
    history
        .all(Fact.Durable.class)
        .filter(durable -> !durable.fact().row().attempts().isEmpty())
        .forEach(durable -> stages.put(durable.fact().row().id(), durable.fact().row().stage()));
    stages.forEach(
        (id, last) -> {
          String stage = last.word();
          Map<MessageRef, String> shown = heads.getOrDefault(id, Map.of());
          boolean right = isEnd(last) && shown.containsValue(stage);
          if (!right && !wasHindered(id)) {
            found.add(
                "L1 liveness: at the end %s is %s on disk and its card says %s"
                    .formatted(id, stage, shown.values()));
          }
        });
  }

  /** What is overdue was told, and is left to a person. */
  private static boolean isEnd(Stage stage) {
    return ENDS.contains(stage.word())
        || (stage instanceof Stage.Changing changing && changing.overdue());
  }

  /**
   * A process that slept while its update was under way has put an old card over the newest, and
   * before it could look again it was killed or had no disk. Nothing mends that; the thread tells
   * the truth, and the buttons of such a card are dead.
   */
  private boolean wasHindered(RequestId id) {
    Instant drawn = drawnAt.getOrDefault(id, Instant.MAX);
    return history
        .all(Fact.Hindered.class)
        .anyMatch(one -> !one.at().isBefore(drawn) && one.at().isBefore(drawn.plusSeconds(2)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
