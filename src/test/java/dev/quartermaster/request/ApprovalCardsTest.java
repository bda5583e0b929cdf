package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.ADA;
import static dev.quartermaster.request.Samples.BOB;
import static dev.quartermaster.request.VoteSamples.GRACE;
import static dev.quartermaster.request.VoteSamples.TERMS;
import static dev.quartermaster.request.VoteSamples.TWO;
import static dev.quartermaster.request.VoteSamples.after;
import static dev.quartermaster.request.VoteSamples.no;
import static dev.quartermaster.request.VoteSamples.put;
import static dev.quartermaster.request.VoteSamples.revised;
import static dev.quartermaster.request.VoteSamples.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What those who decide read, as files to read; see {@link CardsTest}. */
class ApprovalCardsTest {
  @Test
  void the_card_of_those_who_decide_says_what_at_what_cost_and_why_they() throws IOException {
    CardsTest.assertGolden("approval.txt", waiting().map(ApprovalCard::of).toList());
  }

  @Test
  void nothing_that_is_decided_has_a_button_for_those_who_decide() throws IOException {
    List<Card> cards = decided().map(ApprovalCard::of).toList();
    assertThat(cards)
        .allMatch(card -> card.parts().stream().noneMatch(Part.Buttons.class::isInstance));
    CardsTest.assertGolden("decided.txt", cards);
  }

  @Test
  void the_card_in_the_channel_says_what_it_waits_for() throws IOException {
    CardsTest.assertGolden(
        "root-votes.txt", Stream.concat(waiting(), decided()).map(RootCard::of).toList());
  }

  @Test
  void the_card_to_confirm_says_whom_it_needs() throws IOException {
    Request draft = Samples.at(new Stage.Draft(Samples.SOON));
    CardsTest.assertGolden("confirm-votes.txt", List.of(ConfirmCard.needing(draft, TWO, false)));
  }

  @Test
  void what_waits_while_everything_is_stopped_says_so() throws IOException {
    var freeze = new Freeze(GRACE, "the bill is being looked at", Samples.NOON);
    View waits = new View(put(TERMS), Optional.of(freeze));
    View made = new View(after(put(TERMS), new Event.Cancelled(ADA)), Optional.of(freeze));
    CardsTest.assertGolden(
        "frozen.txt",
        List.of(
            waits.ballot(),
            waits.root(Samples.NOON, Usual.UNKNOWN),
            waits.elsewhere(Samples.NOON, Usual.UNKNOWN),
            made.root(Samples.NOON, Usual.UNKNOWN)));
  }

  @Test
  void the_thread_tells_what_those_who_decide_do() throws IOException {
    Request one = after(put(TWO), yes(BOB, "leads"));
    Request offered = after(put(TERMS), new Event.Offered(VoteSamples.offer()));
    String lines =
        Stream.of(
                VoteSamples.events().stream().flatMap(event -> said(one, event)),
                Stream.<Event>of(
                        no(BOB, "leads"),
                        yes(BOB, "leads"),
                        new Event.Declined(ADA),
                        new Event.Claimed(GRACE, true),
                        revised(TERMS, Optional.of(VoteSamples.offer().vote())),
                        new Event.Expired(),
                        new Event.Cancelled(ADA))
                    .flatMap(event -> said(offered, event)),
                said(
                    after(put(TERMS), yes(BOB, "leads")),
                    new Event.LostRight(
                        List.of(VoteSamples.vote(BOB, Vote.Choice.YES, "", "leads")),
                        Samples.SOON)),
                said(
                    after(put(TERMS), yes(BOB, "leads")),
                    new Event.SentBack("it is too old", Optional.empty(), Samples.SOON)))
            .flatMap(line -> line)
            .collect(Collectors.joining("\n"));
    CardsTest.assertGolden("votes-thread.txt", lines + "\n");
  }

  private static Stream<String> said(Request before, Event event) {
    return Lifecycle.after(before, event).stream()
        .flatMap(after -> Story.lines(before, event, after).stream())
        .map(card -> event.getClass().getSimpleName() + ": " + Plain.text(card.summary()));
  }

  private static Stream<Request> waiting() {
    Request one = after(put(TWO), yes(BOB, "leads"));
    return Stream.of(
        put(TERMS),
        after(put(TERMS), new Event.Claimed(GRACE, true)),
        one,
        after(one, revised(TWO, Optional.empty())),
        after(put(TERMS), new Event.Offered(VoteSamples.offer())),
        after(put(TERMS), new Event.Widened()));
  }

  private static Stream<Request> decided() {
    Request one = after(put(TWO), yes(BOB, "leads"));
    return Stream.of(
        after(one, yes(GRACE, "finance")),
        after(put(TERMS), no(BOB, "leads")),
        after(put(TERMS), new Event.Cancelled(ADA)),
        after(put(TERMS), new Event.Expired()),
        after(put(TERMS), new Event.Closed(Failure.ASKER_GONE)));
  }
}
