package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Everything between the bytes of a request and those of its answer: faults, key, work, logs. */
final class Service {
  private final Options options;
  private final InstantSource clock;
  private final Dialects dialects;
  private final Faults faults;
  private final Journal journal;

  Service(Options options, InstantSource clock, Dialects dialects, Faults faults, Journal journal) {
    this.options = options;
    this.clock = clock;
    this.dialects = dialects;
    this.faults = faults;
    this.journal = journal;
  }

  Delivery answer(WireRequest request) {
    Instant now = clock.instant();
    Dialect dialect = dialects.of(request);
    Optional<Route.Taken> route = dialect.route(request);
    if (route.isEmpty()) {
      boolean known = keyOf(request, dialect).isPresent();
      Reply reply = known ? dialect.unknownRoute() : dialect.badKey(Optional.empty());
      Delivery delivery = Delivery.of(reply);
      journal.wire(now, request, delivery, Optional.empty());
      return delivery;
    }
    Faults.Strike strike = faults.take(route.get().operation());
    Optional<Reply> reply =
        strike.insteadOfTheWork()
            ? Optional.empty()
            : Optional.of(worked(request, dialect, route.get(), strike));
    if (route.get().operation() == Operation.CREATE) {
      journal.create(now, request, reply, strike.answer());
    }
    Delivery delivery = delivered(strike, reply, dialect);
    journal.wire(now, request, delivery, strike.answer());
    return delivery;
  }

  private static Delivery delivered(Faults.Strike strike, Optional<Reply> reply, Dialect dialect) {
    Reply said = reply.orElseGet(Reply::done);
    return strike
        .answer()
        .map(fault -> new Distortion(dialect).of(fault, said))
        .orElseGet(() -> Delivery.of(said));
  }

  private Reply worked(
      WireRequest request, Dialect dialect, Route.Taken route, Faults.Strike strike) {
    Optional<ApiKey> key = keyOf(request, dialect);
    if (key.isEmpty() && !dialect.isOpen(route.operation())) {
      return dialect.badKey(Optional.of(route.operation()));
    }
    return switch (dialect.body(request)) {
      case Dialect.Body.Unreadable(var reply) -> reply;
      case Dialect.Body.Fields(var asked) ->
          dialect.serve(
              new Call(
                  route,
                  request.query(),
                  asked,
                  key.orElse(ApiKey.NOBODY),
                  strike,
                  clock.instant()));
    };
  }

  private Optional<ApiKey> keyOf(WireRequest request, Dialect dialect) {
    return dialect
        .key(request)
        .flatMap(
            sent -> options.keys().stream().filter(key -> key.value().equals(sent)).findFirst());
  }
}
