package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.sandbox.workspace.Person;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy is put back over newer truth: the whole bot, through the commands of an operator. */
class SafeModeTest {
  private static final String LINE =
      "/machine create name:NAME type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"";
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private Sandbox sandbox;
  private Bots.Inside bot;
  private Person ada;

  @BeforeEach
  void open_the_sandbox() {
    sandbox = Sandbox.open(folder, 20, 0);
    bot = new Bots.Inside(sandbox);
    bot.start();
    ada = sandbox.workspace().person("ada");
  }

  @AfterEach
  void close_it() {
    bot.close();
    sandbox.close();
  }

  @Test
  void A67_after_a_copy_is_put_back_nothing_is_sent_until_it_is_agreed_to_again() {
    Person linus = sandbox.workspace().person("linus");
    linus.types("ml", LINE.replace("NAME", "twice-made"));
    MessageView card = sees(linus, "ml", m -> m.controls().contains("Send request"));
    linus.presses(card.ts(), "Send request");
    sees(ada, "approvals", m -> words(m).contains("twice-made"));
    assertThat(quartermaster("backup", "--data", data(), "--to", copy()))
        .contains("chain is whole");
    MessageView ballot = sees(ada, "approvals", m -> m.controls().contains("Approve"));
    ada.presses(ballot.ts(), "Approve");
    sees(linus, "ml", m -> m.thread().isPresent() && words(m).contains("READY"));
    assertThat(sandbox.paperspace().creates()).hasSize(1);
    bot.close();

    assertThat(quartermaster("restore", "--data", data(), "--from", copy()))
        .contains("Put back", "safe mode");
    bot.start();

    sees(ada, "ops", m -> words(m).contains("Safe mode") && words(m).contains("unfreeze"));
    sees(
        linus,
        "ml",
        m -> m.thread().isPresent() && words(m).contains("put back from an older copy"));
    MessageView again =
        sees(ada, "approvals", m -> words(m).contains("Frozen") && words(m).contains("myself"));
    ada.presses(again.ts(), "Approve");
    sees(linus, "ml", m -> m.thread().isPresent() && words(m).contains("everything"));
    assertThat(sandbox.paperspace().creates()).hasSize(1);
    ada.types("ml", "/machine unfreeze looked-at-the-console");
    sees(ada, "ops", m -> words(m).contains("lets everything go on"));
  }

  @Test
  void a_copy_of_a_bot_that_runs_is_not_put_back() {
    assertThat(quartermaster("backup", "--data", data(), "--to", copy())).contains("Copied to");
    assertThat(quartermaster("restore", "--data", data(), "--from", copy()))
        .contains("Nothing was put back", "stop it first");
  }

  private String data() {
    return folder.resolve("quartermaster.db").toString();
  }

  private String copy() {
    return folder.resolve("copy.db").toString();
  }

  private static String quartermaster(String... words) {
    var out = new StringWriter();
    int _ = Main.run(new PrintWriter(out, true), words);
    return out.toString();
  }

  private static MessageView sees(Person person, String place, Predicate<MessageView> wanted) {
    await().atMost(SOON).until(() -> person.sees(place).stream().anyMatch(wanted));
    return person.sees(place).stream().filter(wanted).toList().getLast();
  }

  private static String words(MessageView message) {
    return String.join(" ", message.lines());
  }
}
