package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Handled.FollowUp;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.chat.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands occasions to the receiver. A place for the slow rest is reserved first; where there is
 * none, nothing is recorded and the person is told so (A58). Bugs end here.
 */
final class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);
  static final String BUSY = "Busy right now — nothing was recorded. Try again in a few seconds.";

  private final Receiver receiver;
  private final FollowUps followUps;
  private final Function<Occasion, Reply> replies;
  private final Incidents incidents;
  private final Crowd crowd;
  private final Map<Answer, Acks.Spoken> drawn = new ConcurrentHashMap<>();

  /** What keeps a flood out of the house, and out of the log. */
  record Crowd(Floods floods, Sampled sampled) {}

  Intake(
      Receiver receiver,
      FollowUps followUps,
      Function<Occasion, Reply> replies,
      Incidents incidents,
      Crowd crowd) {
    this.crowd = crowd;
    this.receiver = receiver;
    this.followUps = followUps;
    this.replies = replies;
    this.incidents = incidents;
  }

  Taken take(Occasion occasion) {
    boolean withinShare = crowd.floods().isWithinShare(occasion.interaction());
    Optional<FollowUps.Slot> slot = followUps.reserve(withinShare);
    if (slot.isEmpty()) {
      return turnedAway(withinShare ? "busy" : "flood", occasion);
    }
    boolean kept = false;
    try {
      Taken taken = answered(receiver.receive(occasion.interaction()), occasion, slot.get());
      kept = true;
      return taken;
    } catch (RuntimeException bug) { // The edge: whatever a receiver throws is told by its id.
      return trouble(broken(incidents.report("receive", bug)), occasion);
    } finally {
      if (!kept) {
        slot.get().giveBack();
      }
    }
  }

  private Taken turnedAway(String reason, Occasion occasion) {
    crowd
        .sampled()
        .count(reason)
        .ifPresent(
            count ->
                log.warn(
                    "delivery turned away reason={} kind={} count={}", reason, occasion, count));
    return trouble(BUSY, occasion);
  }

  private Taken answered(Handled handled, Occasion occasion, FollowUps.Slot slot) {
    Acks.Spoken spoken = spoken(handled.answer(), occasion);
    if (spoken.besides().isEmpty() && handled.followUp().isEmpty()) {
      slot.giveBack();
      return Taken.with(spoken.ack());
    }
    Reply reply = replies.apply(occasion);
    return new Taken(
        spoken.ack(),
        () ->
            slot.run(
                () -> {
                  spoken.besides().ifPresent(besides -> run(besides, reply));
                  handled.followUp().ifPresent(rest -> run(rest, reply));
                }));
  }

  /** What says the same each time in answer to a command is drawn once. */
  private Acks.Spoken spoken(Answer answer, Occasion occasion) {
    boolean again =
        answer instanceof Answer.Standing && occasion.interaction() instanceof Interaction.Command;
    return again
        ? drawn.computeIfAbsent(answer, said -> Acks.of(said, occasion))
        : Acks.of(answer, occasion);
  }

  private void run(FollowUp followUp, Reply reply) {
    try {
      followUp.run(reply);
    } catch (RuntimeException bug) { // The edge: the acknowledgement has left, the row is on disk.
      String _ = incidents.report("follow-up", bug);
    }
  }

  private Taken trouble(String words, Occasion occasion) {
    Acks.Spoken spoken = Acks.trouble(words, occasion);
    return new Taken(
        spoken.ack(),
        () ->
            spoken
                .besides()
                .ifPresent(besides -> followUps.note(() -> run(besides, replies.apply(occasion)))));
  }

  private static String broken(String incident) {
    return "Something broke on my side (incident " + incident + "). Nothing was recorded.";
  }
}
