package dev.quartermaster;

import dev.quartermaster.config.PolicyResult;
import dev.quartermaster.config.Problem;
import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.policy.Members;
import dev.quartermaster.policy.Policy;
import dev.quartermaster.policy.PolicyCase;
import dev.quartermaster.policy.Preset;
import dev.quartermaster.policy.RuleWords;
import dev.quartermaster.policy.Rulebook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Shows the policy of a settings file, and tries the examples beside its rules; needs no secrets.
 */
@Command(name = "policy", description = "Shows the policy, and tries the cases beside its rules.")
final class PolicyCommand {
  @Spec private @Nullable CommandSpec spec;

  @Command(name = "test", description = "Tries every case; exits 0 only if all are as expected.")
  int test(
      @Option(
              names = "--config",
              paramLabel = "FILE",
              defaultValue = "config/quartermaster.yaml",
              description = "the settings file (default: ${DEFAULT-VALUE})")
          Path config) {
    return with(config, valid -> test(valid, config));
  }

  @Command(name = "show", description = "Prints the policy in force, rule by rule.")
  int show(
      @Option(
              names = "--config",
              paramLabel = "FILE",
              defaultValue = "config/quartermaster.yaml",
              description = "the settings file (default: ${DEFAULT-VALUE})")
          Path config) {
    return with(config, this::show);
  }

  private int with(Path config, ToIntFunction<PolicyResult.Valid> work) {
    return switch (SettingsReader.readPolicy(config)) {
      case PolicyResult.Valid valid -> work.applyAsInt(valid);
      case PolicyResult.Invalid(var problems) -> {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        problems.stream().map(Problem::sentence).forEach(err::println);
        yield ExitCode.CONFIG;
      }
    };
  }

  private int test(PolicyResult.Valid valid, Path config) {
    var policy = new Policy(valid.policy().rulebook(), new Quotes(PriceFile.shipped())::estimate);
    int wrong = 0;
    for (PolicyCase each : valid.policy().cases()) {
      Optional<String> complaint = each.complaint(policy.rule(each.facts()));
      wrong += complaint.isPresent() ? 1 : 0;
      out()
          .println(
              complaint
                  .map(
                      words ->
                          "WRONG " + config + ":" + each.line() + " " + each.name() + ": " + words)
                  .orElse("ok    " + each.name() + ": " + each.expected()));
      if (complaint.isPresent()) {
        out().println("      asked: " + RuleWords.wanted(each.facts().wanted()));
      }
    }
    int all = valid.policy().cases().size();
    out()
        .println(all + " cases, " + wrong + " wrong; policy " + policy.version().forPeople() + ".");
    return wrong == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private int show(PolicyResult.Valid valid) {
    Rulebook book = valid.policy().rulebook();
    out().println("policy " + book.version().forPeople() + ", hours by " + book.zone());
    book.channels().forEach((id, bounds) -> line("channel " + id, RuleWords.when(bounds)));
    book.rules()
        .forEach(
            rule ->
                line(
                    "rule " + rule.name(),
                    RuleWords.when(rule.when()) + " -> " + RuleWords.then(rule.then())));
    line("rule (none)", "everything else -> deny");
    book.presets().all().forEach(preset -> line("preset " + preset.name(), words(preset)));
    valid.groups().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> line("group " + entry.getKey(), words(entry.getValue())));
    return ExitCode.OK;
  }

  private void line(String name, String words) {
    out().println("  " + name + ": " + words);
  }

  private static String words(Preset preset) {
    return preset.values().values().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                entry.getKey().key()
                    + ":"
                    + entry.getValue()
                    + (preset.locked().contains(entry.getKey()) ? " (locked)" : ""))
        .reduce((one, other) -> one + " " + other)
        .orElse("nothing");
  }

  private static String words(Members members) {
    return "users "
        + members.users().stream().sorted().toList()
        + ", user groups "
        + members.groups().stream().sorted().toList()
        + (members.workspaceAdmins() ? ", admins of the workspace" : "")
        + (members.everybody() ? ", everybody" : "");
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
