package dev.quartermaster.command;

import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Changes;
import dev.quartermaster.request.Offer;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Vote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes an offer of less than was asked for, out of what an approver filled in. */
final class Offering {
  private final VoteForms forms;
  private final Quoting quoting;
  private final Account account;

  Offering(VoteForms forms, Quoting quoting, Account account) {
    this.forms = forms;
    this.quoting = quoting;
    this.account = account;
  }

  /** Whether it is one. */
  sealed interface Made {
    /** It is. */
    record Of(Offer offer) implements Made {}

    /** It is not; these words say why, beside the inputs. */
    record Not(Map<String, String> words) implements Made {
      public Not {
        words = Map.copyOf(words);
      }
    }
  }

  /** The forms that approvers fill in. */
  VoteForms forms() {
    return forms;
  }

  /** What is offered, if it can be made and costs less. Never asks the cloud. */
  Made offer(
      Map<String, String> values, Request request, Voting.Said said, Voting.Standing.May may) {
    Draft draft = quoting.prefill().unpacked(request.draft());
    for (Field field : List.of(Field.TYPE, Field.SIZE)) {
      Draft before = draft;
      draft =
          VoteForms.chosen(values, field).map(value -> before.with(field, value)).orElse(before);
    }
    return switch (quoting.check(draft, account.remembered())) {
      case Checked.Broken(var violations) -> {
        Map<String, String> words = new LinkedHashMap<>();
        violations.forEach(
            violation ->
                words.merge(
                    violation.field() == Field.SIZE ? Field.SIZE.key() : Field.TYPE.key(),
                    violation.words(),
                    (first, second) -> first + " " + second));
        yield new Made.Not(words);
      }
      case Checked.Valid valid -> less(draft, quoting.quotes().quote(valid), request, said, may);
    };
  }

  private static Made less(
      Draft draft, Quote quote, Request request, Voting.Said said, Voting.Standing.May may) {
    Quote asked = request.quoted();
    if (quote.highest().perMonth().compareTo(asked.highest().perMonth()) >= 0) {
      return new Made.Not(
          Map.of(Field.TYPE.key(), "That isn't less. Choose a cheaper type or a smaller disk."));
    }
    Vote vote = Voting.vote(said, may, quote.fingerprint());
    return new Made.Of(new Offer(vote, draft, quote, Changes.between(asked, quote)));
  }
}
