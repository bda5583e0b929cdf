package dev.quartermaster.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.config.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page for the admin of a workspace: what it asks of him is counted. */
class SlackAdminPageTest {
  private static final Pattern ACTION = Pattern.compile("(?m)^[0-9]+\\. ");
  private static final Pattern TOKEN = Pattern.compile("`(x[a-z]+-)…`");
  private static final Pattern RIGHT = Pattern.compile("(?m)^\\| `([a-z_:]+)`");

  private String page;

  @BeforeEach
  void read_the_page() throws IOException {
    page = Files.readString(Path.of("docs/slack-admin.md"));
  }

  @Test
  void to_let_the_bot_in_takes_five_actions_and_two_tokens() {
    assertThat(ACTION.matcher(page).results()).hasSizeBetween(1, 5);
    assertThat(TOKEN.matcher(page).results().map(token -> token.group(1)))
        .containsExactlyInAnyOrder("xoxb-", "xapp-");
    assertThat(FirstSettings.secrets(true))
        .filteredOn(one -> one.key().contains("token"))
        .hasSize(2);
    assertThat(FirstSettings.secrets(true)).hasSize(3);
  }

  @Test
  void it_is_one_screen() {
    assertThat(page.lines()).hasSizeLessThan(45).allMatch(line -> line.length() <= 160);
  }

  @Test
  void it_names_every_right_that_the_bot_may_ask_for() {
    var all =
        new SlackApp("Bot", "/machine", Optional.empty(), Set.of(Surface.values()), true)
            .scopes().stream().map(Scope::name).toList();

    assertThat(RIGHT.matcher(page).results().map(MatchResult::group).map(this::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(all.stream(), Stream.of("connections:write")).toList());
  }

  private String name(String row) {
    return row.substring(row.indexOf('`') + 1, row.length() - 1);
  }
}
