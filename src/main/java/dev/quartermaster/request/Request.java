package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Quote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One wish for a machine and its whole life; the unit of durability. Immutable: {@link Lifecycle}
 * makes the next one.
 *
 * @param id its name
 * @param version counts its changes; whoever writes says which version he read
 * @param asker whose wish it is
 * @param place where it was typed, and where its card stands
 * @param opened when, by the waiting clock
 * @param draft what was typed, as last changed
 * @param quote what was shown, once the draft was complete
 * @param labels what the quote's parts are called
 * @param approval the newest yes
 * @param attempts every attempt so far, oldest first
 * @param surplus machines under a mark of this request that are not its machine
 * @param stage where it is
 */
public record Request(
    RequestId id,
    long version,
    Person asker,
    Place place,
    Instant opened,
    Draft draft,
    Optional<Quote> quote,
    Labels labels,
    Optional<Approval> approval,
    List<Attempt> attempts,
    List<Surplus> surplus,
    Stage stage) {
  public Request {
    attempts = List.copyOf(attempts);
    surplus = List.copyOf(surplus);
  }

  /** The attempt that counts. */
  public Optional<Attempt> attempt() {
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
  }

  /** The order that is under way for a surplus machine, if there is one. */
  public Optional<Surplus> removing() {
    return surplus.stream().filter(other -> other.removal().isPresent()).findFirst();
  }

  /** The quote of a request that is past its draft. */
  public Quote quoted() {
    return quote.orElseThrow(
        () ->
            new IllegalStateException(
                "request " + id + " in stage " + stage.word() + " has no quote"));
  }
}
