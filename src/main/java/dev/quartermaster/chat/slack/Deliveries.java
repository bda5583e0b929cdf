package dev.quartermaster.chat.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes genuine bodies: of a known shape, from the configured workspace and app (A05), then routed.
 * Bugs end here with an id in the log and an empty 500.
 */
final class Deliveries {
  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

  private final Installation installation;
  private final BoltRouter router;
  private final Vitals vitals;
  private final Incidents incidents;

  Deliveries(Installation installation, BoltRouter router, Vitals vitals, Incidents incidents) {
    this.installation = installation;
    this.router = router;
    this.vitals = vitals;
    this.incidents = incidents;
  }

  Taken take(byte[] body) {
    vitals.deliveryVerified();
    return switch (Envelope.open(body)) {
      case Envelope.Probe() -> Taken.with(Ack.empty());
      case Envelope.Unfit(String reason) -> unfit(reason);
      case Envelope.Sealed(Envelope.Origin origin, String canonical) ->
          origin.isFrom(installation) ? route(canonical) : foreign(origin);
    };
  }

  private Taken route(String body) {
    try {
      return router.route(body);
    } catch (Exception bug) { // The edge: Bolt declares nothing narrower.
      String _ = incidents.report("route", bug);
      return Taken.with(Ack.broken());
    }
  }

  private static Taken unfit(String reason) {
    log.warn("delivery refused status=400 reason={}", LogValue.of(reason));
    return Taken.with(Ack.refused(400, "Not understood."));
  }

  private static Taken foreign(Envelope.Origin origin) {
    log.warn(
        "security delivery refused status=403 reason=foreign team={} app={} enterprise={}",
        LogValue.of(origin.team()),
        LogValue.of(origin.app()),
        LogValue.of(origin.enterprise()));
    return Taken.with(Ack.refused(403, "Not this workspace."));
  }
}
