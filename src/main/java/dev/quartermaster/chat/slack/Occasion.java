package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Place;
import java.util.List;
import java.util.Optional;

/**
 * An interaction together with the ways that Slack leaves open for the answer. Prints as its kind
 * only: the address and the trigger are secrets for as long as they live.
 *
 * @param responseUrl takes up to five messages in 30 minutes
 * @param trigger opens one form within three seconds
 * @param onPrivateCard whether the message that was pressed is one that only this person sees
 * @param inputs the names of the inputs in the form that was sent
 * @param said whether it was said in a conversation, where no acknowledgement is shown to anybody
 * @param form the form that can be drawn anew: the one that was touched, or the one below the one
 *     that was sent
 */
record Occasion(
    Interaction interaction,
    Optional<String> responseUrl,
    Optional<String> trigger,
    boolean onPrivateCard,
    List<String> inputs,
    boolean said,
    Optional<OpenForm> form) {
  /** What an event tells: nothing but messages can answer it. */
  static Occasion event(Interaction told, boolean said) {
    return new Occasion(
        told, Optional.empty(), Optional.empty(), false, List.of(), said, Optional.empty());
  }

  /**
   * A form on somebody's screen.
   *
   * @param id Slack's id of the view
   * @param hash changes whenever the view is drawn; empty where it isn't known
   */
  record OpenForm(String id, Optional<String> hash) {}

  /** Where it happened; a form happens nowhere. */
  Optional<Place> place() {
    return switch (interaction) {
      case Interaction.Command command -> Optional.of(command.where());
      case Interaction.Press press -> Optional.of(press.where());
      case Interaction.Shortcut picked -> Optional.of(picked.where());
      case Interaction.Home home -> Optional.of(home.where());
      case Interaction.Submission _, Interaction.Search _, Interaction.Touch _ -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return interaction.getClass().getSimpleName();
  }
}
