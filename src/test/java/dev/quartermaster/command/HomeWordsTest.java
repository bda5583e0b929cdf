package dev.quartermaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Request;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People's own pages and the actions of a message, as files to read; see {@link WordsTest}. */
class HomeWordsTest {
  private final Shop shop = new Shop();

  @Test
  void pages() throws IOException {
    Request put = shop.put(Shop.WHOLE);
    var well = Optional.of(Text.of("The bot is well."));
    WordsTest.cards(
        "home.txt",
        HomeCard.of(
            new HomeCard.Seen(List.of(), List.of(), List.of(), false, Optional.empty()),
            "/machine",
            List.of()),
        HomeCard.of(
            new HomeCard.Seen(Collections.nCopies(11, put), List.of(), List.of(put), true, well),
            "/machine",
            List.of(Card.saying(Text.of("Your yes counts.")))));
  }

  @Test
  void a_full_page_stays_within_the_hundred_blocks_that_slack_takes() {
    List<Request> many = Collections.nCopies(500, shop.put(Shop.WHOLE));
    var seen = new HomeCard.Seen(many, many, many, true, Optional.of(Text.of("The bot is well.")));
    Card said = Card.saying(Text.of("Your yes counts."));
    assertThat(HomeCard.of(seen, "/machine", List.of(said, said)).parts()).hasSizeLessThan(100);
  }

  @Test
  void actions() throws IOException {
    WordsTest.cards("actions.txt", ActionsDesk.of(shop.put(Shop.WHOLE)), ActionsDesk.ofNothing());
  }
}
