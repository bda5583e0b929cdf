package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.config.PaperspaceSettings.Api;
import dev.quartermaster.sandbox.workspace.Gesture;
import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.sandbox.workspace.ModalView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot by mention, in its own conversation, from a message's menu and from its page. */
class SurfacesTest {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String LINE =
      "create name:trainer-7 type:P5000 region:NY2 size:100 ip:none template:\"Ubuntu 22.04\"";

  @TempDir private Path folder;
  private Chat chat;

  @BeforeEach
  void open() {
    chat = new Chat(folder, Api.CORE);
  }

  @AfterEach
  void close() {
    chat.close();
  }

  @Test
  void a_machine_is_made_by_mention_and_stopped_in_its_thread_without_being_named() {
    chat.person("ada").says("ml", Optional.empty(), "@quartermaster " + LINE);
    MessageView card = chat.sees("ada", there -> there.controls().contains("Create machine"));
    assertThat(card.onlyYou()).isPresent();
    chat.presses("Create machine");
    chat.thread("READY");
    MessageView root = chat.root("READY");
    var stop =
        (Gesture.Sent) chat.person("ada").says("ml", Optional.of(root.ts()), "@quartermaster stop");
    chat.thread("OFF");
    chat.sandbox().workspace().tampering().retellsEvent(stop.delivery());
    assertThat(answers("On it: trainer-7")).isEqualTo(1);
    MessageView told = chat.sees("ada", there -> Chat.words(there).contains("On it: trainer-7"));
    assertThat(told.thread()).contains(root.ts());
    assertThat(told.onlyYou()).isPresent();
    chat.person("ada").says("ml", Optional.empty(), "@quartermaster stop");
    chat.sees("ada", there -> Chat.words(there).contains("Which machine?"));
    chat.person("guest").says("ml", Optional.of(root.ts()), "@quartermaster destroy");
    chat.sees("guest", there -> Chat.words(there).contains("Only full members"));
    chat.person("ada").app().picksActions(root.ts());
    MessageView actions =
        chat.sees("ada", m -> m.onlyYou().isPresent() && m.controls().contains("Start machine"));
    chat.person("ada").presses(actions.ts(), "Start machine");
    chat.root("READY");
    looksUntilThereIs("Stop machine");
    chat.person("ada").app().presses("Stop machine");
    page("ada", "On it: trainer-7");
    chat.root("OFF");
    looksUntilThereIs("Destroy…");
    chat.person("linus").app().opensPage();
    page("linus", "Your machines (0)");
    chat.sandbox().workspace().tampering().pressesAtHomeOf("ada", "linus", "Destroy…");
    page("linus", "M-");
    assertThat(chat.sandbox().paperspace().machines()).hasSize(1);
  }

  @Test
  void in_its_own_conversation_the_bot_answers_plainly_and_a_wish_goes_all_the_way() {
    chat.person("ada").says("@", Optional.empty(), LINE);
    await().atMost(SOON).until(() -> find("Create machine").isPresent());
    MessageView card = find("Create machine").orElseThrow();
    assertThat(card.onlyYou()).isEmpty();
    chat.person("ada").presses(card.ts(), "Create machine");
    await().atMost(SOON).until(() -> find("Stop machine").isPresent());
    assertThat(chat.person("ada").message(card.ts()).orElseThrow().controls()).isEmpty();
    assertThat(chat.sandbox().paperspace().creates()).hasSize(1);
  }

  private Optional<MessageView> find(String button) {
    return chat.person("ada").sees("@").stream()
        .filter(message -> message.controls().contains(button))
        .findFirst();
  }

  private long answers(String words) {
    return chat.person("ada").sees("ml").stream()
        .filter(message -> Chat.words(message).contains(words))
        .count();
  }

  /** Looks at the page anew, as people do, until the machine can be told that. */
  private void looksUntilThereIs(String button) {
    var app = chat.person("ada").app();
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              app.opensPage();
              return app.page().filter(page -> page.controls().contains(button)).isPresent();
            });
  }

  private ModalView page(String who, String words) {
    var app = chat.person(who).app();
    await().atMost(SOON).until(() -> app.page().filter(p -> p.drawn().contains(words)).isPresent());
    return app.page().orElseThrow();
  }
}
