package dev.quartermaster.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person should know of a wish that breaks no rule. */
final class Notes {
  private Notes() {}

  /** R26. */
  static Stream<Finding> notStarted(Wish wish) {
    if (wish.start().understood().orElse(true)) {
      return Stream.empty();
    }
    var later = new ArrayList<String>();
    if (wish.ip().choice() == PublicIp.DYNAMIC) {
      later.add("dynamic IP");
    }
    if (wish.script().understood().isPresent()) {
      later.add("start-up script");
    }
    if (wish.snapshot().plan() != SnapshotPlan.NONE) {
      later.add("first snapshot");
    }
    String waiting =
        later.isEmpty()
            ? ""
            : " Its " + String.join(" and ", later) + " will come with its first start.";
    return Finding.at(
        Field.START,
        "The machine will be off once it is made; its disk is billed all the same." + waiting);
  }

  /** All notes, those of the rules first. */
  static List<String> on(Wish wish) {
    Stream<String> ofRules =
        Stream.of(Rule.values())
            .filter(Rule::isAdvice)
            .flatMap(rule -> rule.findings(wish))
            .map(Finding::words);
    Stream<String> others =
        Stream.of(monthly(wish), serverWithoutIp(wish), idleScript(wish)).flatMap(Optional::stream);
    return Stream.concat(ofRules, others).toList();
  }

  private static Optional<String> monthly(Wish wish) {
    return wish.billing()
        .understood()
        .filter(billing -> billing == BillingType.MONTHLY)
        .map(
            _ ->
                "Billed by the month, whether it runs or not. Type billing:hourly to pay by the"
                    + " hour.");
  }

  private static Optional<String> serverWithoutIp(Wish wish) {
    return ListedChecks.template(wish)
        .filter(template -> wish.ip().choice() == PublicIp.NONE && isLinuxServer(template))
        .map(
            template ->
                Quoted.inMarks(template.title())
                    + " is a server template: without a public IP it can be reached from its"
                    + " private network only. Type ip:dynamic or ip:static to reach it from"
                    + " elsewhere.");
  }

  private static Optional<String> idleScript(Wish wish) {
    return wish.script()
        .understood()
        .flatMap(Listing.Pick::listed)
        .filter(script -> !script.enabled())
        .map(
            script ->
                "The script "
                    + Quoted.inMarks(script.name())
                    + " is switched off at Paperspace and may not run.");
  }

  private static boolean isLinuxServer(Template template) {
    String text = (template.label().orElse("") + " " + template.os()).toLowerCase(Locale.ROOT);
    return template.system() != Template.OperatingSystem.WINDOWS && text.contains("server");
  }
}
