package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Choice;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.policy.Belonging;
import dev.quartermaster.policy.Facts;
import dev.quartermaster.policy.Groups;
import dev.quartermaster.policy.Policy;
import dev.quartermaster.policy.Preset;
import dev.quartermaster.policy.Ruling;
import dev.quartermaster.policy.Wanted;
import dev.quartermaster.policy.Why;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The house by its written policy. */
public final class PolicyDecides implements Judge, Reasons {
  private final Policy policy;
  private final Groups groups;
  private final Voters voters;
  private final InstantSource real;

  /** Rules by that policy; {@code voters} says who is behind an account. */
  public PolicyDecides(Policy policy, Groups groups, Voters voters, InstantSource real) {
    this.policy = policy;
    this.groups = groups;
    this.voters = voters;
    this.real = real;
  }

  /** Why a wish is ruled as it is. */
  private sealed interface Reasoned {
    /** For these. */
    record Of(Why why) implements Reasoned {}

    /** Whoever asks is nobody here, or nobody can say now. */
    record None(Verdict verdict) implements Reasoned {}
  }

  /** Of a wish with more than one choice, each is judged as if it were asked for alone. */
  @Override
  public Verdict of(Person asker, Place place, Quote quote) {
    return Verdicts.together(
        quote.choices().stream().map(choice -> one(asker, place, quote, choice)).toList());
  }

  private Verdicts.OfChoice one(Person asker, Place place, Quote quote, Choice choice) {
    return new Verdicts.OfChoice(choice, verdict(asker, place, quote.only(choice)));
  }

  private Verdict verdict(Person asker, Place place, Quote quote) {
    return switch (reasoned(asker, place, quote)) {
      case Reasoned.None(var verdict) -> verdict;
      case Reasoned.Of(var why) -> verdict(why, asker);
    };
  }

  @Override
  public Text why(Person asker, Place place, Quote quote) {
    Text text = Text.empty();
    for (Choice choice : quote.choices()) {
      Text own = whyOne(asker, place, quote.only(choice));
      text = quote.isRanked() ? text.and(choice.inWords() + ": ").and(own).and(" ") : own;
    }
    return text;
  }

  private Text whyOne(Person asker, Place place, Quote quote) {
    return switch (reasoned(asker, place, quote)) {
      case Reasoned.None(Verdict.Refused(_, _, var words)) -> words;
      case Reasoned.None _ ->
          Text.of(
              "I can't read from the chat right now who is who"
                  + Code.RIGHTS_UNREADABLE.behind()
                  + ".");
      case Reasoned.Of(var why) -> WhyWords.whole(policy.rulebook(), why);
    };
  }

  private Reasoned reasoned(Person asker, Place place, Quote quote) {
    return switch (groups.of(asker)) {
      case Belonging.Unknown(var words) -> new Reasoned.None(new Verdict.Unknown(words));
      case Belonging.Outsider _ ->
          new Reasoned.None(
              new Verdict.Refused(
                  Ruling.NO_RULE,
                  Code.NO_MEMBER.text(),
                  Text.of("Only members of this workspace may ask.")));
      case Belonging.Of(var in, _) -> new Reasoned.Of(policy.why(facts(asker, in, place, quote)));
    };
  }

  private Facts facts(Person asker, Set<String> in, Place place, Quote quote) {
    Set<String> presets =
        policy.rulebook().presets().all().stream()
            .filter(preset -> preset.isIn(quote.spec()))
            .map(Preset::name)
            .collect(Collectors.toSet());
    var at = LocalDateTime.ofInstant(real.instant(), policy.rulebook().zone());
    return new Facts(asker, in, place, Wanted.of(quote), presets, at);
  }

  private Verdict verdict(Why why, Person asker) {
    return switch (why.ruling()) {
      case Ruling.Allow allow ->
          new Verdict.Allowed(
              allow.rule(), version(), why.facts().groups().stream().sorted().toList());
      case Ruling.Deny deny ->
          new Verdict.Refused(deny.rule(), code(deny.ground()).text(), WhyWords.refusal(why));
      case Ruling.Needs needs -> {
        List<String> empty =
            needs.needs().stream()
                .map(dev.quartermaster.policy.Need::group)
                .filter(group -> groups.configured(group).isNobody())
                .toList();
        yield empty.isEmpty()
            ? new Verdict.Needs(terms(needs, why, asker))
            : new Verdict.Refused(
                needs.rule(),
                Code.NOBODY_TO_AGREE.text(),
                WhyWords.nobodyIn(String.join(" and ", empty), why));
      }
    };
  }

  private static Code code(Ruling.Ground ground) {
    return switch (ground) {
      case CHANNEL -> Code.WRONG_CHANNEL;
      case RULE -> Code.POLICY_REFUSES;
    };
  }

  private Terms terms(Ruling.Needs needs, Why why, Person asker) {
    return new Terms(
        needs.rule(),
        version(),
        WhyWords.about(policy.rulebook(), why),
        needs.needs().stream().map(need -> new Need(need.group(), need.count())).toList(),
        needs.patience().fallback(),
        needs.patience().oneDenyEnds() ? 1 : Integer.MAX_VALUE,
        needs.patience().expires(),
        voters.person(asker));
  }

  private String version() {
    return policy.version().forPeople();
  }
}
