package dev.quartermaster.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Slack's typed payloads as occasions; absent texts become empty ones. */
final class Occasions {
  private Occasions() {}

  static Occasion of(SlashCommandPayload payload) {
    var who = new Person(payload.getTeamId(), payload.getUserId());
    return new Occasion(
        new Interaction.Command(
            who,
            new Place(payload.getChannelId()),
            TypedWords.of(text(payload.getText())),
            key(payload.getTriggerId())),
        Optional.ofNullable(payload.getResponseUrl()),
        Optional.of(payload.getTriggerId()),
        false,
        List.of(),
        false,
        Optional.empty());
  }

  static Occasion of(BlockActionPayload payload) {
    if (payload.getView() == null) {
      return press(payload);
    }
    return "home".equals(payload.getView().getType()) ? atHome(payload) : touch(payload);
  }

  /**
   * A press on somebody's own page, which stands in no channel; the page says which to speak for.
   */
  private static Occasion atHome(BlockActionPayload payload) {
    var action = payload.getActions().getFirst();
    var who = new Person(payload.getUser().getTeamId(), payload.getUser().getId());
    String conversation = text(payload.getView().getPrivateMetadata());
    return new Occasion(
        new Interaction.Press(
            who,
            new Place(SlackIds.isDirect(conversation) ? conversation : who.id()),
            Optional.empty(),
            Interaction.Seen.AT_HOME,
            ActionId.verb(action.getActionId()),
            text(action.getValue()),
            key(payload.getTriggerId(), action.getActionId(), text(action.getValue()))),
        Optional.empty(),
        Optional.of(payload.getTriggerId()),
        false,
        List.of(),
        false,
        Optional.empty());
  }

  static Occasion of(MessageShortcutPayload payload) {
    String team =
        Optional.ofNullable(payload.getUser().getTeamId()).orElse(payload.getTeam().getId());
    var place = new Place(payload.getChannel().getId());
    return new Occasion(
        new Interaction.Shortcut(
            new Person(team, payload.getUser().getId()),
            place,
            new MessageRef(place.channel(), payload.getMessageTs()),
            Optional.ofNullable(payload.getMessage().getThreadTs())
                .map(root -> new MessageRef(place.channel(), root)),
            key(payload.getTriggerId())),
        Optional.ofNullable(payload.getResponseUrl()),
        Optional.of(payload.getTriggerId()),
        false,
        List.of(),
        false,
        Optional.empty());
  }

  private static Occasion press(BlockActionPayload payload) {
    var action = payload.getActions().getFirst();
    var container = payload.getContainer();
    var place = new Place(payload.getChannel().getId());
    boolean alone = container.isEphemeral() || SlackIds.isDirect(place.channel());
    Optional<MessageRef> message =
        container.isEphemeral()
            ? Optional.empty()
            : Optional.ofNullable(container.getMessageTs())
                .map(number -> new MessageRef(place.channel(), number));
    return new Occasion(
        new Interaction.Press(
            new Person(payload.getUser().getTeamId(), payload.getUser().getId()),
            place,
            message,
            alone ? Interaction.Seen.BY_ONE : Interaction.Seen.BY_OTHERS,
            ActionId.verb(action.getActionId()),
            text(action.getValue()),
            key(payload.getTriggerId(), action.getActionId(), text(action.getValue()))),
        Optional.ofNullable(payload.getResponseUrl()),
        Optional.of(payload.getTriggerId()),
        container.isEphemeral(),
        List.of(),
        false,
        Optional.empty());
  }

  private static Occasion touch(BlockActionPayload payload) {
    var view = payload.getView();
    var action = payload.getActions().getFirst();
    return new Occasion(
        new Interaction.Touch(
            new Person(payload.getUser().getTeamId(), payload.getUser().getId()),
            view.getCallbackId(),
            text(view.getPrivateMetadata()),
            filled(view.getState().getValues()),
            ActionId.verb(action.getActionId()),
            key(payload.getTriggerId(), action.getActionId())),
        Optional.empty(),
        Optional.of(payload.getTriggerId()),
        false,
        List.of(),
        false,
        Optional.of(new Occasion.OpenForm(view.getId(), Optional.ofNullable(view.getHash()))));
  }

  static Occasion of(ViewSubmissionPayload payload) {
    var view = payload.getView();
    var values = view.getState().getValues();
    return new Occasion(
        new Interaction.Submission(
            new Person(payload.getUser().getTeamId(), payload.getUser().getId()),
            view.getCallbackId(),
            text(view.getPrivateMetadata()),
            filled(values),
            key(view.getId(), text(view.getHash()))),
        Optional.empty(),
        Optional.ofNullable(payload.getTriggerId()),
        false,
        List.copyOf(values.keySet()),
        false,
        Optional.ofNullable(view.getPreviousViewId())
            .map(below -> new Occasion.OpenForm(below, Optional.empty())));
  }

  static Occasion of(BlockSuggestionPayload payload) {
    return new Occasion(
        new Interaction.Search(
            new Person(payload.getUser().getTeamId(), payload.getUser().getId()),
            payload.getActionId(),
            text(payload.getValue()),
            text(payload.getView().getPrivateMetadata())),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        false,
        Optional.empty());
  }

  private static Map<String, String> filled(Map<String, Map<String, ViewState.Value>> values) {
    var filled = new LinkedHashMap<String, String>();
    values.forEach(
        (name, actions) ->
            actions.values().stream()
                .map(Occasions::text)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .ifPresent(words -> filled.put(name, words)));
    return filled;
  }

  private static String text(ViewState.Value value) {
    return value.getSelectedOption() == null
        ? text(value.getValue())
        : NoChoice.decoded(text(value.getSelectedOption().getValue()));
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  /** A delivery's key: a hash, since a trigger is a secret while it lives. */
  static String key(String... parts) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException("computing SHA-256", everyJavaHasIt);
    }
  }
}
