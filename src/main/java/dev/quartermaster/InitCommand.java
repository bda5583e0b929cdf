package dev.quartermaster;

import dev.quartermaster.chat.slack.SlackInspection;
import dev.quartermaster.setup.FirstSettings;
import dev.quartermaster.setup.Manifest;
import dev.quartermaster.setup.SlackApp;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks what a bot needs to begin with, and writes its settings and its secrets. */
@Command(
    name = "init",
    description =
        "Asks what a bot needs, shows where its Slack app is made, and writes its settings and"
            + " secrets. Secrets are asked for, or piped in, a line each; they are no flags.")
final class InitCommand implements Callable<Integer> {
  private static final URI SLACK = URI.create("https://slack.com/api/");

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--dir", paramLabel = "DIR", description = "where to write (default: .)")
  private Path folder = Path.of("");

  @Option(names = "--force", description = "write over settings and secrets that are there")
  private boolean force;

  @Option(
      names = "--address",
      paramLabel = "URL",
      required = true,
      description = "where Slack reaches the bot's door over TLS, such as https://bot.example.org")
  private String address = "";

  @Option(names = "--command", paramLabel = "/WORD", description = "the slash command")
  private String command = SlackApp.SMALLEST.command();

  @Option(names = "--label", paramLabel = "NAME", description = "the app's name in Slack")
  private String label = SlackApp.SMALLEST.label();

  @Option(
      names = "--team",
      paramLabel = "T…",
      description = "the workspace, where Slack can't be asked")
  private @Nullable String team;

  @Option(
      names = "--app",
      paramLabel = "A…",
      description = "the app's id; asked for where it is left out")
  private @Nullable String app;

  @Option(
      names = "--admins",
      split = ",",
      paramLabel = "U…",
      description = "who may create (default: the admins and owners of the workspace)")
  private List<String> admins = List.of();

  @Option(
      names = "--operations",
      paramLabel = "C…",
      description = "the channel where the bot tells its operators what they should know")
  private @Nullable String operations;

  private final Asking asking;
  private final URI slack;

  InitCommand() {
    this(Asking.console(), SLACK);
  }

  /** Asks there, and asks that Slack whose a token is. */
  InitCommand(Asking asking, URI slack) {
    this.asking = asking;
    this.slack = slack;
  }

  @Override
  public Integer call() throws IOException {
    Optional<URI> where = Door.HTTP.address(address);
    if (where.isEmpty()) {
      err().println("--address " + address + ": " + Door.EXPECTED + ".");
      return CommandLine.ExitCode.USAGE;
    }
    var slackApp = new SlackApp(label, command, where, Set.of(), false, false);
    Optional<String> flaw = slackApp.flaw();
    if (flaw.isPresent()) {
      err().println("Slack would not take that app: " + flaw.get() + ".");
      return CommandLine.ExitCode.USAGE;
    }
    var files = new SetupFiles(folder);
    List<Path> there = force ? List.of() : files.present(needed());
    if (!there.isEmpty()) {
      there.forEach(file -> err().println(file + " is there already; --force writes over it."));
      return ExitCode.FAILED;
    }
    sayWhereTheAppIsMade(new Manifest(slackApp));
    return written(files, slackApp, secrets());
  }

  private List<FirstSettings.Needed> needed() {
    return FirstSettings.secrets();
  }

  private void sayWhereTheAppIsMade(Manifest manifest) {
    PrintWriter out = out();
    out.println(manifest.yaml());
    out.println("1. Open this address, choose your workspace and press Create:");
    out.println();
    out.println("   " + manifest.address());
    out.println();
    out.println("2. On the page that follows, press Install to Workspace and Allow.");
    out.println("3. Copy what is asked for here; nothing of it is shown.");
    out.flush();
  }

  private Map<String, String> secrets() {
    Map<String, String> secrets = new LinkedHashMap<>();
    for (FirstSettings.Needed needed : needed()) {
      String typed = asking.secret(out(), needed.file() + " — " + needed.where());
      secrets.put(needed.file(), typed.strip());
    }
    return secrets;
  }

  private int written(SetupFiles files, SlackApp slackApp, Map<String, String> secrets)
      throws IOException {
    String workspace =
        known(team, () -> workspaceOf(secrets.getOrDefault("slack-bot-token", "")), "team id (T…)");
    String appId = known(app, Optional::empty, "app id (A…)");
    var first =
        new FirstSettings(slackApp, workspace, appId, admins, Optional.ofNullable(operations));
    List<String> problems = files.write(first, secrets);
    if (!problems.isEmpty()) {
      problems.forEach(err()::println);
      err().println("Nothing was kept. Run init again once that is mended.");
      return ExitCode.CONFIG;
    }
    sayWhatIsNext(files);
    return ExitCode.OK;
  }

  private void sayWhatIsNext(SetupFiles files) {
    String config = " --config " + files.settings();
    out().println();
    out()
        .println(
            "Written: "
                + files.settings()
                + ", and the secrets in "
                + files.secrets()
                + " (0600).");
    out().println("Next:");
    out().println("  bin/quartermaster doctor" + config + "            # is all well?");
    out()
        .println(
            "  bin/quartermaster serve" + config + "             # a dry run: nothing is sent");
    out().println("  /invite the bot to a channel, and type " + command + " create there");
    out().println("  bin/quartermaster doctor --go-live" + config + "  # once you trust it");
    out().flush();
  }

  private String known(@Nullable String given, Supplied looked, String what) {
    Optional<String> found = Optional.ofNullable(given).or(looked::find);
    return found.orElseGet(() -> asking.plain(out(), "The " + what).strip());
  }

  /** A way to find something out. */
  private interface Supplied {
    Optional<String> find();
  }

  private Optional<String> workspaceOf(String token) {
    var inspection = new SlackInspection(slack, "http".equals(slack.getScheme()));
    return switch (inspection.token(token)) {
      case SlackInspection.Told.Done(var facts, _, _) -> facts.team();
      case SlackInspection.Told.Refused _, SlackInspection.Told.Silent _ -> Optional.empty();
    };
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
