package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A form as a person sees it.
 *
 * @param id Slack's view id
 * @param callbackId what the bot calls it
 * @param title its title
 * @param submit the button that sends it; empty when there is none
 * @param close the button that leaves it
 * @param lines what is drawn, with what is filled in and what is wrong, in words
 * @param controls what can be pressed, chosen or filled in, by label
 * @param errors what is wrong, by block id
 * @param view the form as the bot sent it
 */
public record ModalView(
    String id,
    String callbackId,
    String title,
    String submit,
    String close,
    List<String> lines,
    List<String> controls,
    Map<String, String> errors,
    JsonNode view) {

  /** Copies the lists. */
  public ModalView {
    lines = List.copyOf(lines);
    controls = List.copyOf(controls);
    errors = Map.copyOf(errors);
  }

  /** What is drawn, as one text. */
  public String drawn() {
    return String.join("\n", lines);
  }
}
