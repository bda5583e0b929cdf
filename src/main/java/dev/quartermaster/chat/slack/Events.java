package dev.quartermaster.chat.slack;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Takes deliveries of the Events API, whichever door they came through. Slack sends one again until
 * it is acknowledged, with another signature but the same {@code event_id} (Slack docs, Events
 * API): a copy has no effect and gets the answer of the first. Bugs end here.
 */
final class Events {
  private static final Logger log = LoggerFactory.getLogger(Events.class);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Installation installation;
  private final ReplayMemory replays;
  private final Intake intake;
  private final Incidents incidents;

  /**
   * @param replays tells copies apart, by their ids
   * @param intake takes what a person said or opened
   */
  Events(Installation installation, ReplayMemory replays, Intake intake, Incidents incidents) {
    this.installation = installation;
    this.replays = replays;
    this.intake = intake;
    this.incidents = incidents;
  }

  /** Takes the outer object of one delivery, which names its app, its workspace and its id. */
  Taken take(JsonNode delivery) {
    if (!isOurs(delivery)) {
      log.warn(
          "security event refused reason=foreign team={} app={}",
          LogValue.of(text(delivery, "/team_id")),
          LogValue.of(text(delivery, "/api_app_id")));
      return Taken.with(Ack.refused(403, "Not this workspace."));
    }
    return switch (text(delivery, "/type")) {
      case "event_callback" -> once(delivery);
      case "app_rate_limited" -> {
        log.warn("slack holds back events of this app");
        yield Taken.with(Ack.empty());
      }
      default -> unfit("event-type");
    };
  }

  private Taken once(JsonNode delivery) {
    String id = text(delivery, "/event_id");
    return ID.matcher(id).matches()
        ? replays.once("event " + id, () -> first(delivery))
        : unfit("event-id");
  }

  private Taken first(JsonNode delivery) {
    try {
      return Heard.in(delivery).map(intake::take).orElseGet(() -> Taken.with(Ack.empty()));
    } catch (RuntimeException bug) { // The edge: told by its id, in the log.
      String _ = incidents.report("event", bug);
      return Taken.with(Ack.broken());
    }
  }

  /** An event in a channel that workspaces share names the installation that it was sent for. */
  private boolean isOurs(JsonNode delivery) {
    String app = text(delivery, "/api_app_id");
    return Stream.of("", "/authorizations/0")
        .map(
            at ->
                new Envelope.Origin(
                    text(delivery, at + "/team_id"), app, text(delivery, at + "/enterprise_id")))
        .anyMatch(origin -> origin.isFrom(installation));
  }

  private static Taken unfit(String reason) {
    log.warn("event refused status=400 reason={}", LogValue.of(reason));
    return Taken.with(Ack.refused(400, "Not understood."));
  }

  private static String text(JsonNode delivery, String path) {
    return delivery.at(path).asString("");
  }
}
