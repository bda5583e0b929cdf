package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operations channel of trouble that stops the whole house: once while it lasts, and at
 * most once an hour where it comes and goes, also across restarts.
 */
public final class Alarms {
  private static final Logger log = LoggerFactory.getLogger(Alarms.class);

  private final RequestStore.HouseLines lines;
  private final boolean heard;
  private final InstantSource real;
  private final Map<Trouble, Instant> since = new EnumMap<>(Trouble.class);
  private final Set<Trouble> told = EnumSet.noneOf(Trouble.class);

  /** Trouble of the whole house. */
  public enum Trouble {
    KEY(
        Code.KEY_REFUSED,
        "Paperspace refuses the API key. Nothing can be made or changed until an operator has"
            + " mended the key, and the bot was started with it"),
    BILLING(
        Code.BILLING,
        "Paperspace reports a billing problem. No machine can be made until an operator has settled"
            + " the account's billing"),
    ROOM(
        Code.NO_ROOM,
        "My disk is nearly full. I take nothing new until an operator has made room; what is under"
            + " way goes on");

    private final Code code;
    private final String words;

    Trouble(Code code, String words) {
      this.code = code;
      this.words = words;
    }
  }

  /** Puts its lines there; {@code heard} says whether there is an operations channel at all. */
  public Alarms(RequestStore.HouseLines lines, boolean heard, InstantSource real) {
    this.lines = lines;
    this.heard = heard;
    this.real = real;
  }

  /** It is there; {@code words} are the outside's own, which are quoted. */
  public synchronized void raise(Trouble trouble, String words) {
    Instant began = since.computeIfAbsent(trouble, _ -> real.instant());
    if (heard && !told.contains(trouble)) {
      tell(trouble, began, words);
    }
  }

  /** It is over. */
  public synchronized void clear(Trouble trouble) {
    if (since.remove(trouble) != null) {
      told.remove(trouble);
      log.info("trouble over code={}", trouble.code.text());
    }
  }

  /** A sentence that says that operations are told, where that is so; else nothing. */
  synchronized String told(Trouble trouble) {
    return told.contains(trouble) ? " The operations channel is told." : "";
  }

  private void tell(Trouble trouble, Instant began, String words) {
    String quoted = words.isBlank() ? "" : " (“" + words + "”)";
    try {
      lines.put(
          trouble.code.text() + ":" + began.truncatedTo(ChronoUnit.HOURS),
          Card.saying(Text.of(trouble.words + quoted + trouble.code.behind() + ".")));
      told.add(trouble);
    } catch (StoreUnavailable _) {
      log.warn("alarm not recorded yet code={}", trouble.code.text());
    }
  }
}
