package dev.quartermaster.simulation;

import dev.quartermaster.simulation.History.Fact;
import dev.quartermaster.simulation.History.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Judges a schedule by what the outside saw: the cloud, the chat, the disk. */
final class Checker {
  private final World world;

  Checker(World world) {
    this.world = world;
  }

  /** What was broken, in words that begin with the invariant's name; empty when all held. */
  List<String> violations() {
    History history = world.history();
    Instant calm = Agenda.BEGIN.plusMillis(world.copies().calmMillis());
    var found = new ArrayList<String>();
    found.addAll(new SendChecks(history).violations());
    found.addAll(new ClickChecks(history).violations());
    found.addAll(new ToldChecks(history, calm, world.weather()).violations());
    found.addAll(new TurnChecks(history).violations());
    found.addAll(new TruthChecks(history).violations());
    found.addAll(new VoteChecks(history, world.disk().durable()).violations());
    history
        .all(Fact.Broke.class)
        .map(Seen::fact)
        .forEach(broke -> found.add("B0: the bot broke: " + broke.words()));
    return found.stream().distinct().limit(8).toList();
  }
}
