package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** How a ballot is put into words, the same on every card. */
final class BallotWords {
  private BallotWords() {}

  /** "0 of 1". */
  static String progress(Ballot ballot) {
    return ballot.filled() + " of " + ballot.terms().total();
  }

  /** "1 of leads and 2 of finance". */
  static String needed(Ballot ballot) {
    return needed(ballot.terms(), ballot.isWidened());
  }

  /** The same of terms; with the fallback group once it is widened. */
  static String needed(Terms terms, boolean widened) {
    String named =
        terms.needs().stream()
            .map(need -> need.count() + " of " + need.group())
            .collect(Collectors.joining(" and "));
    String fallback = terms.fallback().orElse("");
    return widened ? named + ", or of " + fallback + " in their place" : named;
  }

  /** What it waits for, in a sentence or two. */
  static Text waiting(Ballot ballot, String why, Instant until) {
    Text back = why.isEmpty() ? Text.empty() : Text.of("Asked for again: " + why + ". ");
    Text text = back.and("Waiting for " + needed(ballot) + " (" + progress(ballot) + " so far)");
    return text.and(people(ballot)).and(". Expires ").moment(until).and(".");
  }

  /** What would be agreed to, by whom. */
  static Text offered(Offer offer) {
    return Text.empty()
        .mention(offer.vote().by())
        .and(" would agree to less: " + String.join(" · ", offer.changes()))
        .and(", " + Costs.atMost(offer.quote()) + ". Its asker has to take that.");
  }

  private static Text people(Ballot ballot) {
    Text text = Text.empty();
    for (Vote vote : ballot.votes()) {
      text = text.and(" · ").mention(vote.by()).and(vote.isYes() ? " agrees" : " says no");
    }
    return ballot
        .looking()
        .map(Text.empty().and(" · ")::mention)
        .map(looking -> looking.and(" is looking"))
        .map(text::and)
        .orElse(text);
  }

  /** "@grace (leads) and @ada (finance)": those who agreed. */
  static Text agreed(Ballot ballot) {
    Text text = Text.empty();
    List<Vote> yes = ballot.yes();
    for (int i = 0; i < yes.size(); i++) {
      text = i == 0 ? text : text.and(i == yes.size() - 1 ? " and " : ", ");
      text = voter(text, yes.get(i));
    }
    return text;
  }

  /** Goes on with "@grace (leads)". */
  static Text voter(Text before, Vote vote) {
    return before.mention(vote.by()).and(" (" + String.join(", ", vote.groups()) + ")");
  }

  /** " “just do it”", or nothing. */
  static String quoted(String words) {
    return words.isBlank() ? "" : " “" + words.strip() + "”";
  }
}
