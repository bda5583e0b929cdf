package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Applied;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Hope;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Time;
import java.time.Duration;
import java.util.Optional;

/** Has a sold-out wish tried until some time, or told of once there is room. */
final class HopeDesk {
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Requests requests;
  private final Time time;

  HopeDesk(Requests requests, Time time) {
    this.requests = requests;
    this.time = time;
  }

  /** Takes the press of whoever wants to be told. */
  Handled tell(Interaction.Press press, Request request) {
    return hope(request, Hope.Kind.TELL, press.who(), LONGEST, press.delivery());
  }

  /** Takes the form that says for how long it is to be tried. */
  Handled sent(Interaction.Submission sent, Request request) {
    return HopeForm.chosen(sent.values())
        .map(length -> hope(request, Hope.Kind.TRY, sent.who(), length, sent.delivery()))
        .orElseGet(() -> say(request, Answers.changed()));
  }

  private Handled hope(
      Request request, Hope.Kind kind, Person by, Duration length, String delivery) {
    var hope = new Hope(kind, by, time.now(), time.now().plus(length));
    return say(
        request,
        switch (requests.apply(request, new Event.Hoped(hope), by.id(), Optional.of(delivery))) {
          case Applied.Done _ ->
              Card.saying(
                  Text.of(
                          kind == Hope.Kind.TRY
                              ? "I keep trying until "
                              : "I say so in its thread once there is room, until ")
                      .moment(hope.until())
                      .and("."));
          case Applied.Repeated _ -> Card.saying(Text.of("I have that already."));
          case Applied.Stale _, Applied.NoPlace _ -> Answers.changed();
        });
  }

  private static Handled say(Request request, Card card) {
    return Handled.later(reply -> reply.say(request.place(), card));
  }
}
