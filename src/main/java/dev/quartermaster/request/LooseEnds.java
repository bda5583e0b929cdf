package dev.quartermaster.request;

import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Looks for loose ends and tells the operations channel of new ones, all in one message; what is
 * done about them, people decide.
 */
public final class LooseEnds {
  /** How long an end is silent that somebody wants to hear no more of. */
  public static final Duration IGNORED = Duration.ofDays(30);

  /** How long an end is silent whose owner was asked. */
  public static final Duration ASKED = Duration.ofDays(7);

  private static final Optional<HouseEvent> UNSAID = Optional.empty();

  private final Oddities oddities;
  private final Ledger<LooseNote> ledger;
  private final RequestStore.HouseLines lines;
  private final Time time;

  /** Looks in that way, remembers there, and tells through those lines. */
  public LooseEnds(
      Oddities oddities, Ledger<LooseNote> ledger, RequestStore.HouseLines lines, Time time) {
    this.oddities = oddities;
    this.ledger = ledger;
    this.lines = lines;
    this.time = time;
  }

  /**
   * What stands now.
   *
   * @param due every loose end that nobody silenced
   * @param problem why it could not be looked just now; then it is what was last seen
   */
  public record Look(List<LooseNote> due, Optional<CloudProblem> problem) {
    /** Copies the list. */
    public Look {
      due = List.copyOf(due);
    }
  }

  /** Looks, and tells the operations channel where there is something new. */
  public Look tell() {
    Optional<CloudProblem> problem = refresh();
    Instant now = time.now();
    List<Ledger.Entry<LooseNote>> due =
        ledger.all().stream().filter(entry -> entry.value().isDue(now)).toList();
    List<Ledger.Entry<LooseNote>> news =
        due.stream().filter(entry -> !entry.value().told()).toList();
    List<LooseNote> notes = due.stream().map(Ledger.Entry::value).toList();
    if (!news.isEmpty()) {
      lines.put("loose-ends/" + mark(news), LooseCard.of(new Look(notes, Optional.empty())));
      news.forEach(
          entry -> ledger.put(entry.key(), entry.version(), entry.value().afterTelling(), UNSAID));
    }
    return new Look(notes, problem);
  }

  /** The end that a card showed, unless somebody has decided about it since. */
  public Optional<Ledger.Entry<LooseNote>> standing(String key, Instant since) {
    return ledger
        .find(key)
        .filter(entry -> entry.value().since().equals(since))
        .filter(entry -> !entry.value().isQuiet(time.now()));
  }

  /** Silences an end for that long; false where somebody was faster. */
  public boolean silence(Ledger.Entry<LooseNote> entry, Duration length, HouseEvent told) {
    LooseNote quiet = entry.value().quiet(time.now().plus(length));
    return ledger.put(entry.key(), entry.version(), quiet, Optional.of(told));
  }

  /**
   * Takes an end as settled by whoever goes on to do so; false where somebody was faster. Should
   * that fail, the next look finds it again.
   */
  public boolean settle(Ledger.Entry<LooseNote> entry, HouseEvent told) {
    return ledger.remove(entry.key(), entry.version(), Optional.of(told));
  }

  /** Brings what is remembered up to date; says why where it can't. */
  private Optional<CloudProblem> refresh() {
    return switch (oddities.look()) {
      case Reading.Unreadable<Oddities.Found>(var problem) -> Optional.of(problem);
      case Reading.Read<Oddities.Found>(var found) -> {
        remember(found);
        yield Optional.empty();
      }
    };
  }

  private void remember(Oddities.Found found) {
    Map<String, Ledger.Entry<LooseNote>> before =
        ledger.all().stream()
            .collect(
                Collectors.toMap(
                    Ledger.Entry::key, entry -> entry, (a, _) -> a, LinkedHashMap::new));
    for (LooseEnd end : found.ends()) {
      Optional<Ledger.Entry<LooseNote>> known = Optional.ofNullable(before.remove(end.key()));
      if (known.filter(entry -> entry.value().end().equals(end)).isEmpty()) {
        long seen = known.map(Ledger.Entry::version).orElse(0L);
        ledger.put(end.key(), seen, LooseNote.seen(end, time.now()), UNSAID);
      }
    }
    before.values().stream()
        .filter(entry -> found.looked().contains(entry.value().end().kind()))
        .forEach(entry -> ledger.remove(entry.key(), entry.version(), UNSAID));
  }

  /** The same for the same news, so that a crash before they are remembered tells them once. */
  private static String mark(List<Ledger.Entry<LooseNote>> news) {
    String all =
        news.stream()
            .map(
                entry ->
                    entry.key() + "@" + entry.value().since() + "@" + entry.value().quietUntil())
            .collect(Collectors.joining(","));
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
