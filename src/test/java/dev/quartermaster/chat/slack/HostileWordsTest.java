package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Words from outside call nobody, format nothing, hide nothing, and are cut rather than refused.
 */
class HostileWordsTest {
  private static final long SEED = Long.getLong("seed", 20261124L);

  static Stream<String> hostile() {
    return Stream.of(
        "<!channel> <!here> <@U0BOB> <http://evil.example|click> *b* _i_ ~s~ `c` > q",
        "&lt;!channel&gt; &amp;",
        "line\nbreak\r\n\ttab\u2028\u0085end",
        "rtl\u202Eevil\u202C \u2066x\u2069 zero\u200Bwidth\uFEFF\u200D",
        "half \uD83D and \uDE00 whole \uD83D\uDE00",
        "bell\u0007 esc\u001B[31m nul\u0000");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void a30_words_in_blocks_stand_in_plain_or_rich_text_only(String words) {
    var markup = markupIn(Message.of(Specimens.card(words)).blocks());

    assertThat(markup).allMatch(text -> text.matches("<[@#][A-Z0-9]+>|<!date\\^[^<>]*>|`[^`<>]*`"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void a30_the_text_for_notifications_holds_no_markup_but_ours(String words) {
    String text = Mrkdwn.of(Text.of(words).strong(words).code(words), 3_000);

    assertThat(text).doesNotContain("<").doesNotContain(">");
    assertThat(text.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
  }

  @Test
  void a30_words_are_escaped_once() {
    assertThat(Mrkdwn.of(Text.of("a < b & &lt;"), 100)).isEqualTo("a &lt; b &amp; &amp;lt;");
  }

  @Test
  void a30_backticks_do_not_end_a_code_span() {
    assertThat(Mrkdwn.of(Text.empty().code("a`b"), 100)).isEqualTo("`a'b`");
  }

  @Test
  void a30_only_typed_mentions_call_somebody() {
    assertThat(Mrkdwn.of(Text.empty().mention(new Person("T0QUARTER", "U0ADA")), 100))
        .isEqualTo("<@U0ADA>");
    assertThat(Mrkdwn.of(Text.empty().mention(new Person("T", "U0|x> <!channel")), 100))
        .isEqualTo("U0|x&gt; &lt;!channel");
    assertThat(Mrkdwn.of(Text.empty().channel(new Place("C0> <!here")), 100))
        .isEqualTo("C0&gt; &lt;!here");
  }

  @ParameterizedTest
  @CsvSource({
    "a\u202Eb, a\uFFFDb",
    "a\u200Bb, a\uFFFDb",
    "a\uFEFFb, a\uFFFDb",
    "a\u0007b, a\uFFFDb",
    "a\u061Cb, a\uFFFDb",
    "a\u3164b, a\uFFFDb",
    "a\u2028b, a b",
    "é ü 漢 \uD83D\uDE00, é ü 漢 \uD83D\uDE00"
  })
  void a31_characters_that_act_instead_of_showing_are_shown(String raw, String shown) {
    assertThat(Neutral.words(raw)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xD83D, 0xDE00, 0xE0041, 0x7F, 0x9B, 0x00})
  void a31_halves_tags_and_controls_are_replaced(int point) {
    assertThat(Neutral.words("a" + new String(Character.toChars(point)) + "b"))
        .isEqualTo("a\uFFFDb");
  }

  @Test
  void a31_line_breaks_from_outside_become_spaces() {
    assertThat(Neutral.words("a\nb\r\nc\td")).isEqualTo("a b  c d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "&", "<!channel>", "\n", "\u202E", "\uD83D\uDE00", "`", "*"})
  void a35_three_thousand_characters_everywhere_stay_within_slacks_limits(String piece) {
    String words = piece.repeat(3_000 / piece.length());

    assertThat(SlackRules.brokenByMessage(Message.of(Specimens.card(words)))).isEmpty();
    assertThat(SlackRules.brokenByView(Views.of(Specimens.form(words)))).isEmpty();
  }

  @Test
  void a35_too_many_parts_and_options_are_cut_and_buttons_stay() {
    var parts = new ArrayList<Card.Part>();
    IntStream.range(0, 80).forEach(at -> parts.add(Specimens.line("line " + at)));
    parts.add(new Card.Part.Buttons(Specimens.buttons("ml-1")));
    var options =
        IntStream.range(0, 300).mapToObj(at -> new Form.Option("v" + at, "l".repeat(200))).toList();
    var choice = new Form.Input.Choice("c", "Choose", options, "v299", true);

    Message message = Message.of(new Card(Text.of("x"), parts));
    JsonNode view = Views.of(new Form("f", "t", "T", "S", List.of(choice)));

    assertThat(SlackRules.brokenByMessage(message)).isEmpty();
    assertThat(message.blocks().valueStream().map(block -> block.path("type").asString()))
        .contains("actions");
    assertThat(SlackRules.brokenByView(view)).isEmpty();
    assertThat(view.at("/blocks/0/element/options").size()).isEqualTo(100);
  }

  @Test
  void what_a_button_carries_is_never_cut() {
    var button = Button.of("confirm", "x".repeat(2_001), "Go", Button.Weight.PLAIN);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ButtonRows().of(List.of(button)))
        .withMessageContaining("2001 characters");
  }

  @Test
  void empty_words_never_make_an_empty_block() {
    assertThat(SlackRules.brokenByMessage(Message.of(Specimens.card("")))).isEmpty();
    assertThat(SlackRules.brokenByView(Views.of(Specimens.form("")))).isEmpty();
  }

  /** Seeded; replay a failure by {@code -Dseed=}. */
  @Test
  void a30_random_texts_of_any_length_stay_within_limits_and_hold_no_foreign_markup() {
    var random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      String words = randomWords(random);
      Message message = Message.of(Specimens.card(words));

      assertThat(SlackRules.brokenByMessage(message)).as("seed %d round %d", SEED, round).isEmpty();
      assertThat(SlackRules.brokenByView(Views.of(Specimens.form(words))))
          .as("seed %d round %d", SEED, round)
          .isEmpty();
      assertThat(message.text().replaceAll("<@U0ADA>|<#C0ML>|<!date\\^[^<>]*>", ""))
          .as("seed %d round %d", SEED, round)
          .doesNotContain("<")
          .doesNotContain(">");
    }
  }

  private static String randomWords(Random random) {
    String[] pieces = {
      "<!channel>", "&", "`", "a", "\n", "\u202E", "\uD83D", "\uD83D\uDE00", "*x*", " "
    };
    var words = new StringBuilder();
    int length = random.nextInt(1_500);
    for (int at = 0; at < length; at++) {
      words.append(pieces[random.nextInt(pieces.length)]);
    }
    return words.toString();
  }

  private static List<String> markupIn(JsonNode node) {
    var found = new ArrayList<String>();
    if (node.path("type").asString("").equals("mrkdwn")) {
      found.add(node.path("text").asString());
    }
    node.forEach(child -> found.addAll(markupIn(child)));
    return found;
  }
}
