package dev.quartermaster.request;

import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.Template;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What the account holds: templates, networks, scripts and users, remembered for as long as the
 * reader allows.
 */
public final class Account {
  private final Remembered<List<Template>> templates;
  private final Remembered<List<Network>> networks;
  private final Remembered<List<Script>> scripts;
  private final Remembered<List<CloudUser>> users;
  private final Optional<CloudId.Team> team;
  private final Abilities abilities;

  /**
   * Reads from that cloud, whose API can do that; {@code team} is the team that machines are made
   * for, where it is a team's account.
   */
  public Account(
      Cloud cloud, Abilities abilities, InstantSource real, Optional<CloudId.Team> team) {
    this.templates = new Remembered<>(cloud::templates, real);
    this.networks = new Remembered<>(cloud::networks, real);
    this.scripts = new Remembered<>(cloud::scripts, real);
    this.users = new Remembered<>(cloud::users, real);
    this.team = team;
    this.abilities = abilities;
  }

  /**
   * All lists, none older than that; what can't be read is unknown. Blocks for as long as the cloud
   * does.
   */
  public Facts facts(Duration maxAge) {
    return new Facts(
        templates.read(maxAge).asOptional(),
        networks.read(maxAge).asOptional(),
        scripts.read(maxAge).asOptional(),
        users.read(maxAge).asOptional(),
        team,
        abilities);
  }

  /** What is in memory, however old; never asks the cloud. */
  public Facts remembered() {
    return new Facts(
        templates.known(), networks.known(), scripts.known(), users.known(), team, abilities);
  }

  /** When the oldest of the lists was read; empty while one of them is unknown. */
  public Optional<Instant> read() {
    List<Optional<Instant>> dates =
        List.of(templates.read(), networks.read(), scripts.read(), users.read());
    return dates.stream().allMatch(Optional::isPresent)
        ? dates.stream().flatMap(Optional::stream).min(Instant::compareTo)
        : Optional.empty();
  }

  /** The first reason why a list could not be read just now. */
  public Optional<CloudProblem> problem() {
    return templates.problem().or(networks::problem).or(scripts::problem).or(users::problem);
  }

  private static final class Remembered<T> {
    private final Supplier<Reading<T>> source;
    private final InstantSource real;
    private final AtomicReference<Optional<Dated<T>>> last =
        new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<CloudProblem>> problem =
        new AtomicReference<>(Optional.empty());

    private record Dated<T>(T value, Instant read) {}

    Remembered(Supplier<Reading<T>> source, InstantSource real) {
      this.source = source;
      this.real = real;
    }

    Reading<T> read(Duration maxAge) {
      Instant now = real.instant();
      Optional<Dated<T>> before =
          last.get()
              .filter(dated -> !dated.read().isAfter(now))
              .filter(dated -> Duration.between(dated.read(), now).compareTo(maxAge) < 0);
      if (before.isPresent()) {
        return new Reading.Read<>(before.get().value());
      }
      Reading<T> reading = source.get();
      switch (reading) {
        case Reading.Read<T>(var value) -> {
          last.set(Optional.of(new Dated<>(value, now)));
          problem.set(Optional.empty());
        }
        case Reading.Unreadable<T>(var why) -> problem.set(Optional.of(why));
      }
      return reading;
    }

    Optional<T> known() {
      return last.get().map(Dated::value);
    }

    Optional<Instant> read() {
      return last.get().map(Dated::read);
    }

    Optional<CloudProblem> problem() {
      return problem.get();
    }
  }
}
