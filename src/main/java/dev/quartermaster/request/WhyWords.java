package dev.quartermaster.request;

import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import dev.quartermaster.policy.Change;
import dev.quartermaster.policy.Facts;
import dev.quartermaster.policy.PolicyRule;
import dev.quartermaster.policy.Role;
import dev.quartermaster.policy.RuleWords;
import dev.quartermaster.policy.Rulebook;
import dev.quartermaster.policy.Ruling;
import dev.quartermaster.policy.Variant;
import dev.quartermaster.policy.Why;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why the policy says what it says: the rule, what it looked at, and what would be ruled better.
 */
public final class WhyWords {
  private WhyWords() {}

  /** Why not, what was looked at, and what would be allowed. */
  static Text refusal(Why why) {
    String words = why.ruling() instanceof Ruling.Deny deny ? deny.words() : "";
    return Text.of(words + " ").and(asked(why)).and(" ").and(better(why));
  }

  /** The rule, what it looked at, and what would be ruled better. */
  static Text whole(Rulebook rulebook, Why why) {
    Ruling ruling = why.ruling();
    Text head =
        Text.of("Ruled ")
            .strong(Why.burden(ruling))
            .and(", by rule " + rule(rulebook, ruling.rule()))
            .and(" (policy " + ruling.version().forPeople() + "). ")
            .and(ruling instanceof Ruling.Deny deny ? deny.words() + " " : "")
            .and(asked(why));
    return ruling instanceof Ruling.Allow ? head : head.and(" ").and(better(why));
  }

  /** That a rule needs people of whom there are none. */
  static Text nobodyIn(String groups, Why why) {
    return Text.of("It needs somebody of " + groups + ", and nobody is configured there. ")
        .and(asked(why))
        .and(" ")
        .and(better(why));
  }

  /** "It would be allowed without approval if size ≤ 100 or in #ml." */
  public static Text better(Why why) {
    if (why.nearest().isEmpty()) {
      return Text.of("Nothing near it would be ruled otherwise.");
    }
    Text text = Text.of("It would go ");
    String before = "";
    for (Variant variant : why.nearest()) {
      text = text.and(before + Why.burden(variant.ruling()) + " if ").and(changes(variant));
      before = ", or ";
    }
    return text.and(".");
  }

  /** "You asked for V100, NY2, …, in #ml, as requesters." */
  public static Text asked(Why why) {
    Facts facts = why.facts();
    String as =
        facts.groups().stream()
            .filter(name -> !name.equals(Role.MEMBERS.word()))
            .sorted()
            .collect(Collectors.joining(", "));
    Text place =
        facts.channel().equals(Facts.DIRECT)
            ? Text.of("a direct message")
            : Text.empty().channel(facts.place());
    return Text.of("Asked for: " + RuleWords.wanted(facts.wanted()) + ", in ")
        .and(place)
        .and(as.isEmpty() ? ", by somebody in no role." : ", by somebody of " + as + ".");
  }

  /** A rule in a line: its name, what it is about, what it says. */
  public static String rule(Rulebook rulebook, String name) {
    return named(rulebook, name).map(WhyWords::line).orElse(name);
  }

  private static Optional<PolicyRule> named(Rulebook rulebook, String name) {
    return rulebook.rules().stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  private static String line(PolicyRule rule) {
    return rule.name() + ": " + RuleWords.when(rule.when()) + " → " + RuleWords.then(rule.then());
  }

  /** What the rule is about, and what would be ruled better: for those who decide. */
  static String about(Rulebook rulebook, Why why) {
    String when =
        named(rulebook, why.ruling().rule()).map(rule -> RuleWords.when(rule.when())).orElse("");
    return why.nearest().isEmpty() ? when : when + " (" + why.nearestWords() + ")";
  }

  private static Text changes(Variant variant) {
    Text text = Text.empty();
    List<Change> changes = variant.changes();
    for (int i = 0; i < changes.size(); i++) {
      text = i == 0 ? text : text.and(" with ");
      text =
          changes.get(i) instanceof Change.Channel(var id) && !id.equals(Facts.DIRECT)
              ? text.and("in ").channel(new Place(id))
              : text.and(changes.get(i).words());
    }
    return text;
  }
}
