package dev.quartermaster.command;

import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.Providers;
import dev.quartermaster.policy.Members;
import dev.quartermaster.policy.Role;
import dev.quartermaster.policy.Roles;
import dev.quartermaster.request.Admins;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Lifecycle;
import dev.quartermaster.request.PolicyVoters;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Verdict;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people read about rights and decisions, as files to read; see {@link WordsTest}. */
class VoteWordsTest {
  private static final Person ADA = new Person("T0QUARTER", "U0ADA");
  private static final Person BOB = new Person("T0QUARTER", "U0BOB");
  private static final Verdict.Refused REFUSED =
      new Verdict.Refused("budget-1", "M-202", Text.of("That costs more than 20 a day."));

  private final Shop shop = new Shop();
  private final Roles groups =
      new Roles(
          "T0QUARTER",
          Map.of(
              Role.ADMINS.word(),
              only("U0ADA"),
              Role.REQUESTERS.word(),
              new Members(Set.of(), Set.of(), false, true),
              Role.MEMBERS.word(),
              new Members(Set.of(), Set.of(), false, true),
              "leads",
              only("U0CARL")),
          new Everyone(),
          () -> Shop.NOON,
          Duration.ofMinutes(1));
  private final PolicyVoters voters = new PolicyVoters(groups, Map.of(), () -> Shop.NOON);

  @Test
  void answers_about_votes() throws IOException {
    Request put = shop.put(Shop.WHOLE);
    WordsTest.cards(
        "votes.txt",
        VoteAnswers.changed(put),
        VoteAnswers.say(put),
        VoteAnswers.same(put),
        VoteAnswers.counted(put, true),
        VoteAnswers.counted(put, false),
        VoteAnswers.decided(put),
        VoteAnswers.decided(after(put, new Event.Cancelled(BOB))),
        VoteAnswers.decided(after(put, new Event.Expired())),
        VoteRefusals.of(new Voting.Standing.Own(), put, voters),
        VoteRefusals.of(new Voting.Standing.Outside(List.of("leads")), put, voters),
        VoteRefusals.unknown());
  }

  @Test
  void a_wish_that_the_policy_refuses() throws IOException {
    Request quoted = shop.quoted(Shop.WHOLE);
    WordsTest.cards(
        "refused.txt",
        JudgedCard.of((_, _, _) -> REFUSED, quoted, true),
        JudgedCard.of((_, _, _) -> REFUSED, quoted, false),
        JudgedCard.of((_, _, _) -> new Verdict.Unknown("ratelimited"), quoted, false));
  }

  @Test
  void forms_of_those_who_decide() throws IOException {
    Request put = shop.put(Shop.WHOLE);
    WordsTest.forms(
        "vote-forms.txt",
        VoteForms.deny(put),
        VoteForms.question(put),
        new VoteForms(new Catalogue(PriceFile.shipped())).less(put));
  }

  @Test
  void who_somebody_is() throws IOException {
    var admins = new Admins(new Admins.Rule("T0QUARTER", Set.of("U0ADA"), Set.of(), false), groups);
    var cloud =
        (Cloud)
            Proxy.newProxyInstance(
                Cloud.class.getClassLoader(),
                new Class<?>[] {Cloud.class},
                (_, method, _) -> {
                  throw new IllegalStateException(method.getName() + " was not expected");
                });
    var whoAmI = new WhoAmI(new Gate(admins, voters), Providers.of(cloud));
    WordsTest.cards("whoami.txt", whoAmI.card(ADA), whoAmI.card(BOB));
  }

  private static Request after(Request before, Event event) {
    return Lifecycle.after(before, event).orElseThrow();
  }

  private static Members only(String user) {
    return new Members(Set.of(user), Set.of(), false, false);
  }

  /** Everybody is a full member, and there are no user groups. */
  private static final class Everyone implements Directory {
    @Override
    public Lookup<Profile> profile(Person person) {
      return new Lookup.Known<>(new Profile(person, "Somebody", Standing.MEMBER, false));
    }

    @Override
    public Lookup<Set<Person>> members(String group) {
      return new Lookup.Nobody<>();
    }
  }
}
