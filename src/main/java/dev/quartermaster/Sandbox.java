package dev.quartermaster;

import dev.quartermaster.config.PaperspaceSettings.Api;
import dev.quartermaster.config.Problem;
import dev.quartermaster.config.Settings;
import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.SettingsResult;
import dev.quartermaster.sandbox.panel.SimulatorPanel;
import dev.quartermaster.sandbox.paperspace.Options;
import dev.quartermaster.sandbox.paperspace.PaperspaceSimulator;
import dev.quartermaster.sandbox.workspace.SlackWorkspace;
import dev.quartermaster.sandbox.workspace.Timing;
import dev.quartermaster.sandbox.workspace.WorkspaceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The outside world on this machine: a Paperspace simulator and a local Slack workspace, and the
 * settings that let the unmodified bot live in it. The bot can tell it from the real one by two
 * addresses and the speed of its waiting only.
 */
final class Sandbox implements AutoCloseable {
  private final PaperspaceSimulator paperspace;
  private final SlackWorkspace workspace;
  private final Instant origin;
  private final double speed;
  private final Path folder;
  private final Map<String, String> secrets;
  private final Ways ways;
  private final ForwardClock clock = new ForwardClock(InstantSource.system());

  /**
   * How the bot speaks with the world.
   *
   * @param api which of Paperspace's APIs it speaks
   * @param door how the workspace reaches it
   */
  record Ways(Api api, Door door) {
    /** The Core API, and links. */
    static final Ways USUAL = new Ways(Api.CORE, Door.SOCKET);
  }

  private Sandbox(Path folder, double speed, int workspacePort, Ways ways) {
    this.ways = ways;
    InstantSource wall = InstantSource.system();
    var random = new SecureRandom();
    this.folder = folder;
    this.speed = speed;
    this.origin = wall.instant();
    var scaled = new SteadyClock(wall, System::nanoTime, origin, speed);
    this.paperspace = PaperspaceSimulator.start(Options.defaults(), scaled, random);
    WorkspaceOptions options =
        WorkspaceOptions.acme(Timing.asSlack(wall, System::nanoTime), () -> hex(random))
            .withPort(workspacePort)
            .withSecrets(
                new WorkspaceOptions.Secrets(
                    hex(random), "xoxb-" + hex(random), "xapp-" + hex(random)));
    this.workspace = SlackWorkspace.open(options);
    this.workspace
        .page()
        .furnish(
            new Hints(options.commands().iterator().next()).guide(),
            new SimulatorPanel(paperspace, scaled, speed));
    this.secrets =
        Map.of(
            "SLACK_SIGNING_SECRET", options.secrets().signingSecret(),
            "SLACK_BOT_TOKEN", options.secrets().botToken(),
            "SLACK_APP_TOKEN", options.secrets().appToken(),
            "PAPERSPACE_API_KEY", Options.OWNER_KEY);
  }

  /**
   * Opens both simulators.
   *
   * @param folder where the bot's settings and data go
   * @param speed how many times faster machines and the bot's waiting run than the world
   * @param workspacePort the workspace's port, 0 for any free one
   * @param ways how the bot speaks with them
   */
  static Sandbox open(Path folder, double speed, int workspacePort, Ways ways) {
    return new Sandbox(folder, speed, workspacePort, ways);
  }

  /** The same in the usual ways. */
  static Sandbox open(Path folder, double speed, int workspacePort) {
    return open(folder, speed, workspacePort, Ways.USUAL);
  }

  /** The simulator. */
  PaperspaceSimulator paperspace() {
    return paperspace;
  }

  /** The workspace. */
  SlackWorkspace workspace() {
    return workspace;
  }

  /** What scenes can change here. */
  SandboxPowers powers() {
    return new SandboxPowers(workspace, clock);
  }

  /** The secrets that the bot needs here, under the names of the environment. */
  Map<String, String> secrets() {
    return secrets;
  }

  /** How the bot's waiting runs here. */
  Edges edges() {
    return Edges.atSpeed(origin, speed).by(clock);
  }

  /** The settings file of a bot that lives here, written anew; {@code port} 0 takes a free one. */
  Path settingsFile(int port) {
    String yaml =
        """
        live: true
        slack:
          door: %s
          team_id: T0QUARTER
          app_id: A0QM
          operations_channel: C0OPS
          approvals_channel: C0APPROVALS
          api_url: %s
        paperspace:
          api: %s
          base_url: %s/
        %sdoor:
          port: %d
          ops_port: 0
        store:
          url: %s
        """
            .formatted(
                ways.door().word(),
                workspace.apiUrl(),
                ways.api().name().toLowerCase(Locale.ROOT),
                ways.api() == Api.V1 ? paperspace.address() + "/v1" : paperspace.address(),
                SandboxPolicy.yaml(),
                port,
                folder.resolve("quartermaster.db"));
    try {
      Path file = folder.resolve("quartermaster.yaml");
      Files.writeString(file, yaml);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("writing the sandbox's settings", e);
    }
  }

  /** The settings of a bot that lives here, read as any bot reads them. */
  Settings settings(int port) {
    return switch (SettingsReader.forSandbox(secrets).read(settingsFile(port))) {
      case SettingsResult.Valid(var settings, _) -> settings;
      case SettingsResult.Invalid(var problems) ->
          throw new IllegalStateException(
              problems.stream().map(Problem::sentence).collect(Collectors.joining("\n")));
    };
  }

  /** The workspace's way to the bot. */
  BotRoad road() {
    return new BotRoad(workspace, ways.door());
  }

  @Override
  public void close() {
    workspace.close();
    paperspace.close();
  }

  private static String hex(SecureRandom random) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
