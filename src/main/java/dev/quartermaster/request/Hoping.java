package dev.quartermaster.request;

import dev.quartermaster.machine.Choice;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.Reading;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether there is room again, by asking for that alone: nothing is sent, and nothing is read
 * while everything is stopped. What is tried then goes through every check anew.
 */
final class Hoping {
  private final Cloud cloud;
  private final Consent consent;
  private final Brake brake;
  private final Steps.Rules rules;

  Hoping(Cloud cloud, Consent consent, Brake brake, Steps.Rules rules) {
    this.cloud = cloud;
    this.consent = consent;
    this.brake = brake;
    this.rules = rules;
  }

  /** One look; the choices in their order. */
  Next look(Request request, Stage.Awaiting now) {
    if (!rules.time().now().isBefore(now.hope().until())) {
      return new Next.Happened(new Event.HopeOver());
    }
    if (brake.frozen().isPresent()) {
      return rules.schedule().again(request);
    }
    List<Choice> choices = request.quoted().choices();
    for (int turn = 0; turn < choices.size(); turn++) {
      switch (room(choices.get(turn))) {
        case Reading.Unreadable<Optional<Boolean>> _ -> {
          return rules.schedule().again(request);
        }
        case Reading.Read<Optional<Boolean>>(var known) -> {
          boolean there = known.orElse(now.hope().kind() == Hope.Kind.TRY);
          if (there) {
            return new Next.Happened(event(request, now.hope(), turn));
          }
        }
      }
    }
    return rules.schedule().again(request);
  }

  private Reading<Optional<Boolean>> room(Choice choice) {
    return cloud.available(choice.spec().region(), choice.spec().type());
  }

  private Event event(Request request, Hope hope, int turn) {
    return switch (hope.kind()) {
      case TRY ->
          new Event.TriedAgain(turn, rules.chance().marker(), rules.time().real().instant());
      case TELL ->
          consent.sentBack(
              request,
              request.quoted().choices().get(turn).inWords()
                  + " can be had now, says Paperspace, which reserves nothing",
              Optional.empty());
    };
  }
}
