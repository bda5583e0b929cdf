package dev.quartermaster;

import dev.quartermaster.config.Problem;
import dev.quartermaster.config.Settings;
import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.SettingsResult;
import dev.quartermaster.setup.Finding;
import dev.quartermaster.setup.Finding.State;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Looks whether all is well outside and inside; writes to no channel. */
@Command(
    name = "doctor",
    description =
        "Looks whether settings, Slack, Paperspace, clock, store, prices and policy are right;"
            + " writes to no channel. Exits 0 only if nothing is wrong.")
final class DoctorCommand implements Callable<Integer> {
  private static final Duration FRESH = Duration.ofSeconds(60);

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings file (default: ${DEFAULT-VALUE})")
  private Path config = Path.of("config/quartermaster.yaml");

  @Option(names = "--json", description = "as one JSON document")
  private boolean json;

  @Option(
      names = "--go-live",
      description = "if nothing is wrong, make live true in the settings file")
  private boolean goLive;

  private final SettingsReader reader;
  private final Edges edges;

  DoctorCommand() {
    this(SettingsReader.forService(System.getenv()), Edges.real());
  }

  /** Reads the settings by that reader. */
  DoctorCommand(SettingsReader reader, Edges edges) {
    this.reader = reader;
    this.edges = edges;
  }

  @Override
  public Integer call() throws IOException {
    List<Finding> findings = new ArrayList<>();
    boolean readable =
        switch (reader.read(config)) {
          case SettingsResult.Valid(var settings, var warnings) -> {
            findings.addAll(settings(warnings));
            findings.addAll(look(settings));
            yield true;
          }
          case SettingsResult.Invalid(var problems) -> {
            problems.forEach(problem -> findings.add(wrong(problem)));
            yield false;
          }
        };
    boolean well = findings.stream().noneMatch(one -> one.state() == State.WRONG);
    if (well && goLive) {
      findings.add(new GoLive(config, reader).make());
    }
    print(findings);
    boolean fine = findings.stream().noneMatch(one -> one.state() == State.WRONG);
    return readable ? fine ? ExitCode.OK : ExitCode.FAILED : ExitCode.CONFIG;
  }

  private static Finding wrong(Problem problem) {
    return Finding.wrong(
        "settings",
        problem.file()
            + (problem.line() == 0 ? "" : ":" + problem.line())
            + " "
            + problem.key()
            + ": "
            + problem.what(),
        "put there " + problem.expected());
  }

  private static List<Finding> settings(List<Problem> warnings) {
    return warnings.isEmpty()
        ? List.of(Finding.ok("settings", "right"))
        : warnings.stream()
            .map(odd -> Finding.odd("settings", odd.key() + ": " + odd.what(), odd.expected()))
            .toList();
  }

  private List<Finding> look(Settings settings) {
    List<Finding> findings = new ArrayList<>();
    var parts = new Outfit(settings, edges);
    var slack = new SlackDoctor(settings);
    var house = new HouseDoctor(settings, edges.wall());
    SlackDoctor.Seen seen = slack.look();
    findings.addAll(seen.findings());
    try (var adapter = parts.slack()) {
      findings.addAll(slack.people(parts.groups(adapter.directory(), FRESH), adapter.directory()));
    }
    findings.add(house.key(parts.provider().standing()));
    findings.add(house.clock("Slack", seen.at()));
    findings.add(house.clock("Paperspace", HouseDoctor.timeAt(settings.paperspace().baseUrl())));
    findings.add(HouseDoctor.store(parts.store()));
    findings.add(house.prices());
    findings.addAll(house.policy());
    findings.add(
        Finding.ok(
            "live",
            settings.live()
                ? "yes"
                : "no: a dry run; doctor --go-live makes it live once nothing is wrong"));
    return findings;
  }

  private void print(List<Finding> findings) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    long wrong = findings.stream().filter(one -> one.state() == State.WRONG).count();
    if (json) {
      out.println(
          JsonMapper.shared()
              .writeValueAsString(
                  Map.of("ok", wrong == 0, "checks", findings.stream().map(this::asMap).toList())));
    } else {
      findings.forEach(finding -> out.println(finding.sentence()));
      out.println(wrong == 0 ? "Nothing is wrong." : wrong + " wrong.");
      if (goLive && wrong > 0) {
        out.println("Not made live: mend what is wrong first.");
      }
    }
    out.flush();
  }

  private Map<String, String> asMap(Finding finding) {
    return Map.of(
        "name", finding.name(),
        "state", finding.state().name().toLowerCase(Locale.ROOT),
        "words", finding.words(),
        "mend", finding.mend());
  }
}
