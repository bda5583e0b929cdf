package dev.quartermaster;

import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.slack.Installation;
import dev.quartermaster.chat.slack.Limits;
import dev.quartermaster.chat.slack.LinkRhythm;
import dev.quartermaster.chat.slack.Slack;
import dev.quartermaster.chat.slack.SlackDoor;
import dev.quartermaster.chat.slack.SlackOptions;
import dev.quartermaster.chat.slack.Surroundings;
import dev.quartermaster.config.AccessSettings;
import dev.quartermaster.config.DoorSettings;
import dev.quartermaster.config.Settings;
import dev.quartermaster.config.SlackSettings;
import dev.quartermaster.config.StoreSettings;
import dev.quartermaster.config.TimingSettings;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.paperspace.core.CoreProvider;
import dev.quartermaster.paperspace.v1.V1Provider;
import dev.quartermaster.paperspace.wire.Dialect;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import dev.quartermaster.policy.Groups;
import dev.quartermaster.policy.Members;
import dev.quartermaster.policy.Roles;
import dev.quartermaster.request.Admins;
import dev.quartermaster.request.Chore;
import dev.quartermaster.request.Timing;
import dev.quartermaster.store.EngineOptions;
import dev.quartermaster.store.Location;
import dev.quartermaster.store.StoreOptions;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The parts that face outward, made from the settings: the last place that sees them. */
final class Outfit {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration DRAIN = Duration.ofSeconds(35);
  private static final Duration RECONCILE = Duration.ofMinutes(1);
  private static final Duration ANNOUNCE = Duration.ofSeconds(5);
  private static final Duration ANCHOR = Duration.ofHours(1);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int INCIDENT_BYTES = 4;

  private final Settings settings;
  private final Edges edges;

  Outfit(Settings settings, Edges edges) {
    this.settings = settings;
    this.edges = edges;
  }

  Slack slack() {
    SlackSettings slack = settings.slack();
    DoorSettings door = settings.door();
    Limits standard = Limits.standard();
    var limits =
        new Limits(
            door.maxConnectionsPerAddress(),
            standard.connections(),
            door.trustedProxies(),
            standard.headerTime(),
            standard.bodyTime(),
            standard.followUps(),
            standard.waiting());
    var options =
        new SlackOptions(
            door(slack.door()),
            slack.command(),
            new Installation(slack.teamId(), slack.appId(), slack.enterpriseId()),
            slack.botToken()::reveal,
            slack.apiUrl(),
            isLoopback(slack.apiUrl()),
            limits);
    return new Slack(
        options,
        new Surroundings(edges.wall(), edges.nanos(), this::incident, edges.random()::nextDouble));
  }

  private SlackDoor door(SlackSettings.Door door) {
    return switch (door) {
      case SlackSettings.Door.Socket(var token) ->
          new SlackDoor.Socket(token::reveal, LinkRhythm.standard());
      case SlackSettings.Door.Http(var secret) ->
          new SlackDoor.Http(
              settings.door().chat().host(), settings.door().chat().port(), secret::reveal);
    };
  }

  Provider provider() {
    URI base = settings.paperspace().baseUrl();
    Dialect dialect =
        switch (settings.paperspace().api()) {
          case CORE -> Dialect.CORE;
          case V1 -> Dialect.V1;
        };
    PaperspaceOptions options =
        isLoopback(base)
            ? PaperspaceOptions.onLoopback(dialect, base, settings.paperspace().apiKey())
            : PaperspaceOptions.at(
                dialect, base, settings.paperspace().apiKey(), Set.of(base.getAuthority()));
    PaperspaceOptions sending = settings.live() ? options : options.rehearsing();
    return switch (dialect) {
      case CORE -> CoreProvider.of(sending, edges.random(), edges.wall());
      case V1 -> V1Provider.of(sending, settings.paperspace().mailsPassword(), edges.wall());
    };
  }

  Admins.Rule adminRule() {
    AccessSettings access = settings.access();
    return new Admins.Rule(
        settings.slack().teamId(),
        access.adminUsers(),
        access.adminGroups(),
        access.workspaceAdmins());
  }

  /** Every role and group, and each user group that a rule names by its id. */
  Groups groups(Directory directory, Duration maxAge) {
    Map<String, Members> configured = new LinkedHashMap<>(settings.access().groups());
    settings
        .policy()
        .rulebook()
        .names()
        .filter(name -> name.startsWith("S"))
        .forEach(id -> configured.put(id, new Members(Set.of(), Set.of(id), false, false)));
    return new Roles(settings.slack().teamId(), configured, directory, edges.wall(), maxAge);
  }

  Timing timing() {
    TimingSettings configured = settings.timing();
    Timing standard = Timing.standard();
    return new Timing(
        configured.confirmWithin(),
        configured.pendingFor(),
        configured.settle(),
        configured.readyWithin(),
        standard.address(),
        standard.action(),
        standard.poll(),
        standard.approvalAge(),
        standard.rightsAge());
  }

  StoreOptions store() {
    Location location =
        switch (settings.store()) {
          case StoreSettings.Sqlite(var file) -> new Location.File(file);
          case StoreSettings.Postgresql(var url, var user, var password) ->
              new Location.Postgres(url, user, password);
        };
    return new StoreOptions(location, edges.wall(), edges.pace().speed(), PATIENCE);
  }

  EngineOptions engine() {
    double speed = edges.pace().speed();
    Duration sweep = Duration.ofMillis((long) (settings.timing().sweepEvery().toMillis() / speed));
    Map<Chore, Duration> periods =
        Map.of(
            Chore.SWEEP, sweep,
            Chore.RECONCILE, RECONCILE,
            Chore.ANNOUNCE, ANNOUNCE,
            Chore.ANCHOR, ANCHOR);
    return new EngineOptions(speed > 1 ? POLL.dividedBy(5) : POLL, periods, DRAIN, this::incident);
  }

  private String incident() {
    var bytes = new byte[INCIDENT_BYTES];
    edges.random().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Only the sandbox's settings can name this machine: the reader for the service refuses it. */
  private static boolean isLoopback(URI address) {
    return "http".equals(address.getScheme());
  }
}
