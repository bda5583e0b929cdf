package dev.quartermaster.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where processes are killed, stopped or slowed: here and there by chance, and, for most schedules,
 * at chosen points where something is being decided.
 */
final class Hazards {
  /** Where it hurts most, by how the names of the points begin. */
  private static final List<String> DECIDING =
      List.of(
          "disk commit Confirmed",
          "disk commit Cancelled",
          "disk commit Intended",
          "disk commit Accepted",
          "disk commit AnswerLost",
          "disk commit Failed",
          "disk commit HeldBack",
          "disk commit TurnedDown",
          "disk commit Found",
          "disk commit GaveUp",
          "disk commit Opened",
          "disk commit Quoted",
          "disk commit BecameReady",
          "disk remember",
          "disk said",
          "disk find",
          "cloud machines",
          "cloud available",
          "cloud create: asked",
          "cloud create: may send",
          "cloud create: sent",
          "cloud create: answered",
          "cloud machine",
          "cloud rename",
          "cloud destroy",
          "chat post",
          "chat reply",
          "chat update",
          "directory");

  /** Those of them that are seldom passed, so that one is enough. */
  private static final List<String> SELDOM =
      List.of(
          "disk commit HeldBack",
          "disk commit TurnedDown",
          "disk commit Failed",
          "disk commit GaveUp",
          "disk commit Found",
          "disk commit BecameReady",
          "cloud rename",
          "cloud destroy");

  private final Dice dice;
  private final Weather weather;
  private final Agenda agenda;
  private final List<Ambush> ambushes = new ArrayList<>();
  private final Set<String> sprung = new TreeSet<>();

  /** What a point does to whoever passes it. */
  sealed interface Fate {
    record Going() implements Fate {}

    record Killed() implements Fate {}

    record Stopped(Duration length) implements Fate {}

    record Slow(Duration length) implements Fate {}
  }

  private static final Fate GOING = new Fate.Going();

  private static final class Ambush {
    final String point;
    final Fate fate;
    int left;

    Ambush(String point, Fate fate, int left) {
      this.point = point;
      this.fate = fate;
      this.left = left;
    }
  }

  Hazards(Dice dice, Weather weather, Agenda agenda) {
    this.dice = dice;
    this.weather = weather;
    this.agenda = agenda;
    int kinds = (weather.kill() > 0 ? 1 : 0) + (weather.stop() > 0 ? 1 : 0);
    int count = kinds == 0 ? 0 : dice.below(6);
    for (int i = 0; i < count; i++) {
      String side = dice.permille(500) ? " (before)" : " (after)";
      ambushes.add(
          dice.permille(400)
              ? new Ambush(dice.oneOf(SELDOM) + side, planned(), 1)
              : new Ambush(dice.oneOf(DECIDING) + side, planned(), 1 + dice.below(2)));
    }
  }

  /** Every ambush that there can be. */
  static Set<String> possible() {
    Set<String> all = new TreeSet<>();
    for (String point : DECIDING) {
      for (String fate : List.of("Killed", "Stopped")) {
        all.add(fate + " at " + point + " (before)");
        all.add(fate + " at " + point + " (after)");
      }
    }
    return all;
  }

  /** Those that somebody ran into. */
  Set<String> sprung() {
    return sprung;
  }

  private Fate planned() {
    boolean kill = weather.stop() == 0 || (weather.kill() > 0 && dice.permille(500));
    return kill ? new Fate.Killed() : new Fate.Stopped(length());
  }

  /** What happens to whoever passes that point now. */
  Fate at(String point) {
    if (agenda.millis() >= weather.length().toMillis()) {
      return GOING;
    }
    for (Iterator<Ambush> all = ambushes.iterator(); all.hasNext(); ) {
      Ambush ambush = all.next();
      if (matches(ambush.point, point)) {
        ambush.left--;
        if (ambush.left == 0) {
          all.remove();
          sprung.add(ambush.fate.getClass().getSimpleName() + " at " + ambush.point);
          return ambush.fate;
        }
      }
    }
    return byChance();
  }

  private Fate byChance() {
    int drawn = dice.below(4000);
    if (drawn < weather.kill()) {
      return new Fate.Killed();
    }
    if (drawn < weather.kill() + weather.stop()) {
      return new Fate.Stopped(length());
    }
    return drawn < weather.kill() + weather.stop() + weather.slow()
        ? new Fate.Slow(dice.seconds(1, 30))
        : GOING;
  }

  private Duration length() {
    return switch (dice.below(4)) {
      case 0 -> dice.seconds(1, 15);
      case 1 -> dice.seconds(15, 120);
      case 2 -> dice.seconds(60, 20 * 60);
      default -> dice.seconds(9 * 60, 45 * 60);
    };
  }

  private static boolean matches(String wanted, String point) {
    int side = wanted.lastIndexOf(" (");
    return point.endsWith(wanted.substring(side)) && point.startsWith(wanted.substring(0, side));
  }
}
