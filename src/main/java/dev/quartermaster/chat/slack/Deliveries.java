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
  private final ReplayMemory replays;
  private final Vitals vitals;
  private final Incidents incidents;

  /**
   * @param replays what came lately, over whichever door
   */
  Deliveries(
      Installation installation,
      BoltRouter router,
      ReplayMemory replays,
      Vitals vitals,
      Incidents incidents) {
    this.installation = installation;
    this.replays = replays;
    this.router = router;
    this.vitals = vitals;
    this.incidents = incidents;
  }

  /** Takes a body that Slack signed. */
  Taken take(byte[] body) {
    return take(Envelope.open(body));
  }

  /** Takes what came through a link, once. */
  Taken take(SocketMessage.Parcel parcel) {
    return replays.once(
        "envelope " + parcel.id(), () -> take(Envelope.open(parcel.type(), parcel.payload())));
  }

  private Taken take(Envelope envelope) {
    vitals.deliveryVerified();
    return switch (envelope) {
      case Envelope.Probe() -> Taken.with(Ack.empty());
      case Envelope.Unfit(String reason) -> unfit(reason);
      case Envelope.Sealed(Envelope.Origin origin, String canonical) ->
          origin.isFrom(installation) ? route(canonical) : foreign(origin);
      case Envelope.Event(Envelope.Origin origin) ->
          origin.isFrom(installation) ? Taken.with(Ack.empty()) : foreign(origin);
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
