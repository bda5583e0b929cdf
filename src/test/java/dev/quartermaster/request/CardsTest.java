package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.BOB;
import static dev.quartermaster.request.Samples.NOON;
import static dev.quartermaster.request.Samples.SOON;
import static dev.quartermaster.request.Samples.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.machine.MachineState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What people read, as files to read: run with {@code -DupdateGolden=true} to write them anew, and
 * look at what changed.
 */
class CardsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/cards");

  @Test
  void the_private_card_says_exactly_what_would_be_made() throws IOException {
    var draft = new Stage.Draft(SOON);
    assertGolden(
        "confirm.txt",
        List.of(
            ConfirmCard.of(noted(Samples.at(draft)), false),
            ConfirmCard.of(Samples.at(draft, Wishes.everything()), false),
            ConfirmCard.of(Samples.at(draft), true)));
  }

  @Test
  void the_root_card_says_what_goes_on_in_every_stage() throws IOException {
    assertGolden("root.txt", rootCards());
  }

  @Test
  void the_card_for_those_who_only_look_has_all_facts_and_nothing_to_press() throws IOException {
    Card card = RequestCard.shown(Samples.at(running()));
    assertThat(card.parts()).noneMatch(Part.Buttons.class::isInstance);
    assertGolden("shown.txt", List.of(card));
  }

  @Test
  void every_line_of_a_thread_says_what_happened_and_what_it_means() throws IOException {
    Map<String, Set<String>> stages =
        moves()
            .collect(
                Collectors.groupingBy(
                    move -> move.event().getClass().getSimpleName() + ": " + said(move),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        move -> move.before().stage().word(),
                        Collectors.toCollection(LinkedHashSet::new))));
    String lines =
        stages.entrySet().stream()
            .map(entry -> entry.getKey() + "\n    said in " + entry.getValue() + "\n")
            .collect(Collectors.joining("\n"));
    assertGolden("thread.txt", lines);
  }

  @Test
  void every_card_keeps_to_what_a_chat_can_show() {
    assertThat(allCards())
        .allSatisfy(
            card -> {
              assertThat(titles(card)).allMatch(title -> title.length() <= 150);
              assertThat(buttons(card).size()).isLessThanOrEqualTo(5);
              assertThat(buttons(card).stream().filter(it -> it.weight() == Weight.PRIMARY).count())
                  .isLessThanOrEqualTo(1);
              assertThat(buttons(card)).allMatch(button -> button.label().length() <= 30);
              assertThat(Plain.text(card.summary()).length()).isBetween(1, 3_000);
            });
  }

  @Test
  void every_question_before_a_press_is_short_and_names_machine_and_price() {
    List<Button.Confirmation> asked =
        allCards().stream()
            .flatMap(card -> buttons(card).stream())
            .flatMap(button -> button.confirmation().stream())
            .toList();
    assertThat(asked)
        .isNotEmpty()
        .allSatisfy(
            question -> {
              assertThat(question.question()).contains("trainer-7").hasSizeLessThanOrEqualTo(300);
              assertThat(question.title()).hasSizeLessThanOrEqualTo(100);
              assertThat(question.yes()).hasSizeLessThanOrEqualTo(30);
            });
  }

  @Test
  void every_root_card_begins_with_the_word_of_its_stage_for_ears_and_eyes() {
    for (Stage stage : Samples.stages()) {
      Card card = RootCard.of(Samples.at(stage));
      assertThat(Plain.text(card.summary())).startsWith("*" + stage.word() + "*");
      assertThat(titles(card)).allMatch(title -> title.startsWith(stage.word()));
    }
  }

  @Test
  void what_is_over_has_no_button_that_makes_or_destroys() {
    assertThat(RootButtons.of(Samples.at(new Stage.Cancelled(BOB)))).isEmpty();
    assertThat(RootButtons.of(Samples.at(new Stage.Expired()))).isEmpty();
    Made made = Samples.made(MachineState.OFF);
    assertThat(RootButtons.of(Samples.at(new Stage.Gone(made, Optional.empty())))).isEmpty();
  }

  @Test
  void nobody_is_told_a_password_or_anything_of_the_inside() {
    assertThat(allCards())
        .allSatisfy(
            card ->
                assertThat(Plain.card(card))
                    .doesNotContain("null")
                    .doesNotContain("Optional")
                    .doesNotContain("[value=")
                    .doesNotContain("  ~ ~"));
  }

  private static List<Card> allCards() {
    return Stream.concat(
            rootCards().stream(),
            Stream.of(
                ConfirmCard.of(Samples.at(new Stage.Draft(SOON)), false),
                ConfirmCard.of(Samples.at(new Stage.Draft(SOON), Wishes.everything()), false)))
        .toList();
  }

  private static List<Card> rootCards() {
    Made off = Samples.made(MachineState.OFF);
    Made making = Samples.made(MachineState.PROVISIONING);
    Stream<Stage> variants =
        Stream.of(
            new Stage.Approved(Optional.of("Paperspace can't be read: 503 Service Unavailable")),
            running(),
            new Stage.Ready(making, Optional.of(SOON)),
            new Stage.Ready(making, Optional.empty()),
            Samples.changing(Verb.STOP, true),
            Samples.changing(Verb.DESTROY, false),
            new Stage.Gone(off, Optional.empty()),
            new Stage.Failed(Samples.soldOut(), new UserCheck.NotNeeded()),
            new Stage.Failed(Samples.refused(), new UserCheck.NotNeeded()),
            new Stage.Failed(Samples.refused(), new UserCheck.LeftBehind(USER)),
            new Stage.Uncertain("connection reset", NOON, SOON, 0),
            new Stage.Uncertain(Stage.CAN_NOT_TELL + "503", NOON, SOON, 1),
            new Stage.NotFound(NOON, 14, new UserCheck.NotNeeded()));
    return Stream.concat(Samples.stages().stream(), variants)
        .map(Samples::at)
        .map(RootCard::of)
        .toList();
  }

  private static Stage.Ready running() {
    return new Stage.Ready(Samples.made(MachineState.READY), Optional.empty());
  }

  private static Request noted(Request request) {
    var labels =
        new Labels(
            "Ubuntu 22.04",
            "",
            "",
            "",
            List.of("billing hourly", "ip dynamic"),
            List.of("The public IP changes at every start."));
    return Lifecycle.after(request, new Event.Quoted(request.quoted(), labels, SOON)).orElseThrow();
  }

  private record Move(Request before, Event event, Request after) {}

  private static Stream<Move> moves() {
    return Stream.concat(Samples.events().stream(), moreEvents())
        .filter(event -> !(event instanceof Event.OfVote))
        .flatMap(
            event ->
                Samples.stages().stream()
                    .map(Samples::at)
                    .flatMap(
                        before ->
                            Lifecycle.after(before, event).stream()
                                .map(after -> new Move(before, event, after))))
        .filter(move -> !Story.lines(move.before(), move.event(), move.after()).isEmpty());
  }

  private static Stream<Event> moreEvents() {
    return Stream.of(
        new Event.BecameReady(Samples.machine(MachineState.READY), Optional.empty()),
        new Event.Failed(Samples.soldOut(), new UserCheck.NotNeeded()),
        new Event.UserChecked(new UserCheck.Absent()),
        new Event.Waiting(Stage.CAN_NOT_TELL + "503"),
        new Event.Vanished(Optional.of(BOB)));
  }

  private static String said(Move move) {
    return Story.lines(move.before(), move.event(), move.after()).stream()
        .map(card -> Plain.text(card.summary()))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> titles(Card card) {
    return card.parts().stream()
        .flatMap(part -> part instanceof Part.Title(var words) ? Stream.of(words) : Stream.empty())
        .toList();
  }

  private static List<Button> buttons(Card card) {
    return card.parts().stream()
        .flatMap(
            part -> part instanceof Part.Buttons(var all) ? all.stream() : Stream.<Button>empty())
        .toList();
  }

  static void assertGolden(String file, List<Card> cards) throws IOException {
    assertGolden(file, cards.stream().map(Plain::card).collect(Collectors.joining("\n---\n\n")));
  }

  static void assertGolden(String file, String text) throws IOException {
    Path golden = GOLDEN.resolve(file);
    if (Boolean.getBoolean("updateGolden")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
