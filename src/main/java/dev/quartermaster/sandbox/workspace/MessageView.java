package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A message as a person sees it.
 *
 * @param channel the place's id
 * @param ts its stamp, which names it
 * @param thread the stamp of the message that it answers, if it stands in a thread
 * @param author the writer's handle
 * @param text what notifications and screen readers read, readable
 * @param rawText the same as the bot sent it, mark-up and escapes included
 * @param blocks what is drawn, as the bot sent it
 * @param lines what is drawn, in words
 * @param controls what can be pressed, chosen or filled in, by label
 * @param edited changed since it was posted
 * @param onlyYou shown to one person: that person's id
 * @param version how often it was changed
 */
public record MessageView(
    String channel,
    String ts,
    Optional<String> thread,
    String author,
    String text,
    String rawText,
    JsonNode blocks,
    List<String> lines,
    List<String> controls,
    boolean edited,
    Optional<String> onlyYou,
    int version) {

  /** Copies the lists. */
  public MessageView {
    lines = List.copyOf(lines);
    controls = List.copyOf(controls);
  }

  /** What is drawn, as one text. */
  public String drawn() {
    return String.join("\n", lines);
  }
}
