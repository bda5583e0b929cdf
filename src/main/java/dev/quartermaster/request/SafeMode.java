package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a bot does that finds its records older than what it did: a copy was put back. Whatever was
 * approved then may have been made since, under marks that the copy doesn't know. So everything is
 * stopped until an admin lets it go on, what was being sent is only looked for, and every open
 * request has to be agreed to again.
 */
public final class SafeMode {
  private static final Logger log = LoggerFactory.getLogger(SafeMode.class);
  private static final Person BOT = new Person("", Requests.HOUSE);
  private static final String REASON = "my records were put back from an older copy";
  private static final String AGAIN =
      "my records were put back from an older copy, so it may have been made since; look at the"
          + " machines first";

  private final RequestStore store;
  private final Requests requests;
  private final Time time;
  private final Timing timing;

  /** Works on that store. */
  public SafeMode(RequestStore store, Requests requests, Time time, Timing timing) {
    this.store = store;
    this.requests = requests;
    this.time = time;
    this.timing = timing;
  }

  /**
   * Enters it; a second time, after a death in between, does the rest. Nothing else may be running
   * on the store.
   *
   * @throws StoreUnavailable where it can't be written; nothing may be sent before it could
   */
  public void enter() {
    Instant now = time.real().instant();
    boolean _ = store.brake().freeze(new Freeze(BOT, REASON, now));
    int open = 0;
    for (RequestId id : store.unfinished()) {
      open += store.find(id).map(this::reopened).orElse(0);
    }
    boolean _ = store.house().put("safe-mode/" + now.toEpochMilli(), told(open));
    log.warn("safe mode: records older than what was done; nothing is sent open={}", open);
  }

  private int reopened(Request request) {
    return switch (request.stage()) {
      case Stage.Draft _ -> applied(request, new Event.Expired());
      case Stage.Pending _, Stage.Approved _, Stage.Awaiting _ ->
          applied(
              request,
              new Event.SentBack(AGAIN, Optional.empty(), time.now().plus(timing.pending())));
      case Stage.Creating _ ->
          applied(
              request, new Event.AnswerLost(REASON, time.now(), time.now().plus(timing.settle())));
      case Stage.Provisioning _,
          Stage.Ready _,
          Stage.Off _,
          Stage.NotReady _,
          Stage.Changing _,
          Stage.Gone _,
          Stage.Failed _,
          Stage.Uncertain _,
          Stage.NotFound _,
          Stage.Rehearsed _,
          Stage.Cancelled _,
          Stage.Denied _,
          Stage.Expired _ ->
          0;
    };
  }

  private int applied(Request request, Event event) {
    return requests.apply(request, event) instanceof Applied.Done ? 1 : 0;
  }

  private static Card told(int open) {
    return Card.saying(
        Text.empty()
            .strong("Safe mode")
            .and(": " + REASON + ". Nothing is sent to Paperspace, and ")
            .and(open == 1 ? "one open request has" : open + " open requests have")
            .and(" to be agreed to again. I tell here of every machine with a mark of mine that")
            .and(" I have no record of. Compare list with the Paperspace console, then let it go")
            .and(" on with unfreeze."));
  }
}
