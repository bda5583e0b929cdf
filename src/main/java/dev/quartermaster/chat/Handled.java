package dev.quartermaster.chat;

import java.util.Optional;

/**
 * How an interaction was taken. When this is returned, everything that must survive is on disk.
 *
 * @param answer goes into the acknowledgement
 * @param followUp the slow rest, run after the acknowledgement has left; losing it to a crash loses
 *     nothing but time
 */
public record Handled(Answer answer, Optional<FollowUp> followUp) {
  /** The slow rest of an interaction. */
  @FunctionalInterface
  public interface FollowUp {
    /** Does it, answering through the reply. */
    void run(Reply reply);
  }

  /** An answer with nothing behind it. */
  public static Handled with(Answer answer) {
    return new Handled(answer, Optional.empty());
  }

  /** Acknowledged in silence, the answer follows. */
  public static Handled later(FollowUp followUp) {
    return new Handled(new Answer.Silence(), Optional.of(followUp));
  }
}
