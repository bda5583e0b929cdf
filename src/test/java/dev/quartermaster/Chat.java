package dev.quartermaster;

import static org.awaitility.Awaitility.await;

import dev.quartermaster.config.PaperspaceSettings.Api;
import dev.quartermaster.sandbox.workspace.Forms;
import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.sandbox.workspace.ModalView;
import dev.quartermaster.sandbox.workspace.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A sandbox with a bot in it, and what somebody there types, presses and then sees. */
final class Chat implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(40);

  private final Sandbox sandbox;
  private final Bots.Inside bot;
  private final List<String> seen = new ArrayList<>();

  Chat(Path folder, Api api) {
    sandbox = Sandbox.open(folder, 60, 0, new Sandbox.Ways(api, Door.SOCKET));
    bot = new Bots.Inside(sandbox);
    bot.start();
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Person person(String name) {
    return sandbox.workspace().person(name);
  }

  /** Types a line as Ada, and waits for a message that is new and says something. */
  String answer(String line, String words) {
    return answer("ada", line, words);
  }

  /** Types a line, and waits for a message that is new and says something. */
  String answer(String who, String line, String words) {
    seen.clear();
    messages(who).forEach(message -> seen.add(key(message)));
    person(who).types("ml", line);
    return words(sees(who, message -> isNew(message) && words(message).contains(words)));
  }

  /** Presses a button as Ada on the newest message that has it. */
  void presses(String button) {
    MessageView message = sees("ada", there -> there.controls().contains(button));
    person("ada").presses(message.ts(), button);
  }

  /** Waits until a form is open that is sent by that button. */
  Forms form(String who, String submit) {
    await().atMost(SOON).until(() -> isOpen(who, submit));
    return person(who).forms();
  }

  private boolean isOpen(String who, String submit) {
    return person(who).forms().top().map(ModalView::submit).orElse("").equals(submit);
  }

  /**
   * Opens the form behind a button of the newest card as Ada; the card may be drawn anew meanwhile,
   * and then she presses again.
   */
  Forms formBehind(String button, String submit) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(700))
        .until(
            () -> {
              boolean open = isOpen("ada", submit);
              if (!open) {
                presses(button);
              }
              return open || isOpen("ada", submit);
            });
    return person("ada").forms();
  }

  /** Waits until a thread says something. */
  String thread(String words) {
    return words(
        sees("ada", message -> message.thread().isPresent() && words(message).contains(words)));
  }

  /** Waits until the root card says something. */
  MessageView root(String words) {
    return sees("ada", message -> message.thread().isEmpty() && words(message).contains(words));
  }

  MessageView sees(String who, Predicate<MessageView> wanted) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> messages(who).stream().anyMatch(wanted));
    return messages(who).stream().filter(wanted).toList().getLast();
  }

  static String words(MessageView message) {
    return String.join(" ", message.lines());
  }

  @Override
  public void close() {
    bot.close();
    sandbox.close();
  }

  private List<MessageView> messages(String who) {
    return person(who).sees("ml");
  }

  private boolean isNew(MessageView message) {
    return !seen.contains(key(message));
  }

  private static String key(MessageView message) {
    return message.ts() + " " + words(message);
  }
}
