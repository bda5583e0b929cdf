package dev.quartermaster.chat.slack;

import com.slack.api.methods.SlackApiTextResponse;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chat port on Slack's Web API, at Slack's pace. */
final class SlackChat implements Chat {
  private static final Logger log = LoggerFactory.getLogger(SlackChat.class);
  private static final Duration AFTER_NO_ANSWER = Duration.ofSeconds(5);

  private final WebApi api;
  private final Pace pace;

  SlackChat(WebApi api, Pace pace) {
    this.api = api;
    this.pace = pace;
  }

  @Override
  public Delivery post(Place place, Card card, String about) {
    return post(place.channel(), Optional.empty(), about, card);
  }

  @Override
  public Delivery reply(MessageRef root, Card card) {
    return post(root.channel(), Optional.of(root.number()), root.number(), card);
  }

  /** Slack opens the direct conversation itself when a user's id stands for the channel. */
  @Override
  public Delivery direct(Person person, Card card) {
    return post(person.id(), Optional.empty(), person.id(), card);
  }

  @Override
  public Delivery update(MessageRef message, Card card) {
    String who = message.channel() + message.number();
    return update(pace.wait(Pace.Method.UPDATE, message.channel(), who), message, card);
  }

  @Override
  public Delivery freshen(MessageRef message, Card card) {
    return update(pace.spare(Pace.Method.UPDATE, message.channel()), message, card);
  }

  private Delivery update(Optional<Duration> wait, MessageRef message, Card card) {
    return deliver(
        Pace.Method.UPDATE,
        message.channel(),
        wait,
        client -> {
          var drawn = Message.of(card);
          return client.chatUpdate(
              update ->
                  update
                      .channel(message.channel())
                      .ts(message.number())
                      .text(drawn.text())
                      .blocksAsString(drawn.blocks().toString())
                      .linkNames(false));
        },
        answer -> new MessageRef(answer.getChannel(), answer.getTs()));
  }

  @Override
  public Delivery whisper(Place place, Person person, Card card) {
    return whisper(place, Optional.empty(), person, card);
  }

  /** Answers somebody where he said or did something, for him only. */
  Delivery answer(Place where, Optional<MessageRef> under, Person who, Card card) {
    Optional<String> thread = under.map(MessageRef::number);
    return SlackIds.isDirect(where.channel())
        ? post(where.channel(), thread, who.id() + card.summary().hashCode(), card)
        : whisper(where, thread, who, card);
  }

  private Delivery whisper(Place place, Optional<String> thread, Person person, Card card) {
    return deliver(
        Pace.Method.WHISPER,
        place.channel(),
        pace.spare(Pace.Method.WHISPER, place.channel()),
        client -> {
          var drawn = Message.of(card);
          return client.chatPostEphemeral(
              whisper ->
                  whisper
                      .channel(place.channel())
                      .user(person.id())
                      .threadTs(thread.orElse(null))
                      .text(drawn.text())
                      .blocksAsString(drawn.blocks().toString())
                      .linkNames(false));
        },
        answer -> new MessageRef(place.channel(), answer.getMessageTs()));
  }

  @Override
  public Optional<String> link(MessageRef message) {
    if (pace.spare(Pace.Method.LINK, message.channel()).isPresent()) {
      return Optional.empty();
    }
    var called =
        api.lookUp(
            client ->
                client.chatGetPermalink(
                    asked -> asked.channel(message.channel()).messageTs(message.number())));
    return called instanceof WebApi.Called.Done<?> done
            && done.answer()
                instanceof com.slack.api.methods.response.chat.ChatGetPermalinkResponse answer
        ? Optional.ofNullable(answer.getPermalink())
        : Optional.empty();
  }

  private Delivery post(String channel, Optional<String> thread, String about, Card card) {
    return deliver(
        Pace.Method.POST,
        channel,
        pace.wait(Pace.Method.POST, channel, about),
        client -> {
          var drawn = Message.of(card);
          return client.chatPostMessage(
              post ->
                  post.channel(channel)
                      .threadTs(thread.orElse(null))
                      .text(drawn.text())
                      .blocksAsString(drawn.blocks().toString())
                      .unfurlLinks(false)
                      .unfurlMedia(false)
                      .linkNames(false));
        },
        answer -> new MessageRef(answer.getChannel(), answer.getTs()));
  }

  private <T extends SlackApiTextResponse> Delivery deliver(
      Pace.Method method,
      String channel,
      Optional<Duration> wait,
      WebApi.Call<T> call,
      Function<T, MessageRef> where) {
    if (wait.isPresent()) {
      return new Delivery.Later(wait.get(), "pace");
    }
    Delivery delivery =
        switch (api.call(call)) {
          case WebApi.Called.Done<T>(T answer) -> new Delivery.Delivered(where.apply(answer));
          case WebApi.Called.Refused<T>(String code) -> Refusals.delivery(code);
          case WebApi.Called.Limited<T>(Duration pause) -> {
            pace.pause(method, channel, pause);
            yield new Delivery.Later(pause, "limited");
          }
          case WebApi.Called.Unclear<T>(String why) -> new Delivery.Later(AFTER_NO_ANSWER, why);
        };
    if (!(delivery instanceof Delivery.Delivered)) {
      log.warn(
          "message not delivered method={} channel={} outcome={}",
          method,
          LogValue.of(channel),
          LogValue.of(delivery.toString()));
    }
    return delivery;
  }
}
