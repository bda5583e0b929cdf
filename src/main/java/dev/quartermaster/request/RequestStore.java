package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Marker;
import java.util.List;
import java.util.Optional;

/**
 * The port to the disk. What it answered DONE to survives the loss of power. Every method may throw
 * {@link StoreUnavailable}.
 */
public interface RequestStore {
  /** The newest row of a request. */
  Optional<Request> find(RequestId id);

  /** The request that a chat delivery opened or changed. */
  Optional<RequestId> byDelivery(String delivery);

  /** The request whose machine this is. */
  Optional<Request> byMachine(CloudId.Machine id);

  /** The request that this message shows, in its channel or to those who decide. */
  Optional<Request> byCard(MessageRef card);

  /** The request one of whose attempts has this mark. */
  Optional<Request> byMarker(Marker marker);

  /** All requests that have a machine which is not gone, oldest first. */
  List<Request> withMachines();

  /** All requests that still need a wake-up: not at an end, or with something unsaid. */
  List<RequestId> unfinished();

  /**
   * Writes a change whole, with its event in the chain, its lines in the outbox and its wake-ups;
   * see {@link Change}.
   */
  Commit commit(Change change);

  /** What is shown of a request. */
  Shown shown(RequestId id);

  /**
   * Remembers that a version is shown by a message; an older one too, since whoever slept may have
   * put an old card over a newer one.
   */
  void remember(RequestId id, MessageRef root, long version);

  /** What is shown of a request to those who decide about it. */
  Shown ballotShown(RequestId id);

  /** Remembers that a version is shown to those who decide by a message; as {@link #remember}. */
  void rememberBallot(RequestId id, MessageRef card, long version);

  /** What is still to be said in a request's thread, in order. */
  List<Line> unsaid(RequestId id);

  /** Remembers that a line was said. */
  void said(Line line);

  /** How long machines took until they ran; a store may keep nothing of that. */
  default ReadyTimes readyTimes() {
    return ReadyTimes.NONE;
  }

  /** What stops every send. */
  Brake brake();

  /** Keeps in the audit that somebody was not allowed something. */
  void refused(HouseEvent.Refused refusal);

  /** The operations channel's own outbox. */
  HouseLines house();

  /** What is said to the operations channel, each thing once. */
  interface HouseLines {
    /**
     * Puts a line in the outbox unless one with that key was ever put there; true if it was put
     * now.
     */
    boolean put(String key, Card card);

    /**
     * Puts in the outbox where the chain of events ends now, once for each key: who can write the
     * store anew can't take that back.
     */
    boolean anchor(String key);

    /** What is still to be said, in order. */
    List<Line> unsaid();
  }
}
