package dev.quartermaster.config;

import dev.quartermaster.policy.Conditions;
import dev.quartermaster.policy.Members;
import dev.quartermaster.policy.Need;
import dev.quartermaster.policy.Outcome;
import dev.quartermaster.policy.Patience;
import dev.quartermaster.policy.PolicyRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one rule: its conditions, and just one of allow, needs and deny. */
final class RuleReader {
  private static final Pattern NEED = Pattern.compile("([1-9]) of ([a-z][a-z0-9-]{0,30})");
  private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";
  private static final int LONGEST_WORDS = 300;

  private final ConditionReader conditions;
  private final Map<String, Members> groups;
  private final Duration pendingFor;

  /**
   * Knows those roles and groups; a rule without a time of its own waits for {@code pendingFor}.
   */
  RuleReader(ConditionReader conditions, Map<String, Members> groups, Duration pendingFor) {
    this.conditions = conditions;
    this.groups = groups;
    this.pendingFor = pendingFor;
  }

  PolicyRule read(Part part) {
    Value name = part.value("name");
    if (name.text().isEmpty()) {
      part.refuse("", "no name", "name: up to 40 of a-z, 0-9 and -");
    }
    String word =
        name.matching("unnamed", "up to 40 of a-z, 0-9 and -", text -> text.matches(NAME));
    Conditions when = conditions.read(part);
    Outcome then = outcome(part);
    part.done();
    return new PolicyRule(word, when, then);
  }

  private Outcome outcome(Part part) {
    boolean allows = part.value("allow").flag(false);
    Optional<String> words = part.value("deny").text();
    List<Need> needs = needs(part, groups);
    Patience patience = patience(part);
    long said =
        Stream.of(allows, words.isPresent(), !values(part, "needs").isEmpty())
            .filter(is -> is)
            .count();
    if (said != 1) {
      part.refuse(
          "",
          said == 0 ? "says nothing" : "says more than one thing",
          "one of allow: true, needs: 1 of a group, deny: words");
    }
    if (words.isPresent()) {
      part.value("deny")
          .matching("", "up to 300 characters", text -> text.length() <= LONGEST_WORDS);
      return new Outcome.Deny(words.get());
    }
    return allows || needs.isEmpty() ? new Outcome.Allow() : new Outcome.Needs(needs, patience);
  }

  private Patience patience(Part part) {
    Duration expires =
        part.value("expires").duration(pendingFor, Duration.ofMinutes(10), Duration.ofDays(14));
    Value fallback = part.value("fallback");
    fallback
        .text()
        .filter(group -> !groups.containsKey(group))
        .ifPresent(_ -> ConditionReader.refuse(fallback, groups.keySet(), ""));
    return new Patience(expires, fallback.text(), part.value("one_deny_ends").flag(true));
  }

  /** The needs of a section, by group; the same for a rule and for a case. */
  static List<Need> needs(Part part, Map<String, Members> groups) {
    List<Need> needs = new ArrayList<>();
    for (Value value : values(part, "needs")) {
      Matcher match = NEED.matcher(value.text().orElse(""));
      if (!match.matches()) {
        value.refuse("a count and a group, such as 1 of approvers");
      } else if (!groups.containsKey(match.group(2))) {
        value.refuse(
            "nobody is in " + match.group(2) + hint(match.group(2), groups),
            "one of " + String.join(", ", groups.keySet()));
      } else {
        var need = new Need(match.group(2), Integer.parseInt(match.group(1)));
        refuseTooMany(value, need, groups);
        needs.add(need);
      }
    }
    return needs.stream().sorted(Comparator.comparing(Need::group)).toList();
  }

  private static String hint(String group, Map<String, Members> groups) {
    return NearestWord.to(group, groups.keySet())
        .map(word -> ", did you mean " + word + "?")
        .orElse("");
  }

  private static void refuseTooMany(Value value, Need need, Map<String, Members> groups) {
    Members members = groups.getOrDefault(need.group(), Members.NOBODY);
    boolean counted = members.groups().isEmpty() && !members.workspaceAdmins();
    if (counted && !members.everybody() && members.users().size() < need.count()) {
      value.refuse(
          need.words() + ", which has " + members.users().size(), "no more than there are");
    }
  }

  /** One value or a list of them. */
  private static List<Value> values(Part part, String name) {
    if (part.entry(name) instanceof Node.Items) {
      return part.values(name);
    }
    Value value = part.value(name);
    return value.text().isEmpty() ? List.of() : List.of(value);
  }
}
