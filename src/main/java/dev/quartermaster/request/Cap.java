package dev.quartermaster.request;

import java.time.Instant;

/**
 * How much there may be at once; counted by the store in the transaction that adds to it, so that
 * of many at once none slips through.
 *
 * @param counted what is counted
 * @param scope among whose requests
 * @param most so many there may be, with the one that is added
 * @param since where only what was opened after a moment counts: that moment, by the waiting clock
 */
public record Cap(Counted counted, Scope scope, int most, Instant since) {
  /** What is counted. */
  public enum Counted {
    /** Requests that are at no end and have no machine yet. */
    OPEN,
    /** Machines, those on their way or put to the vote included. */
    MACHINES,
    /** Requests opened since that moment. */
    OPENED,
    /** Requests that are put to the vote. */
    WAITING
  }

  /** Among whose requests. */
  public enum Scope {
    PERSON,
    CHANNEL,
    ALL
  }

  /** Whether a request counts where that one is added. */
  public boolean counts(Request request, Request added) {
    return isOf(request, added)
        && switch (counted) {
          case OPEN ->
              switch (request.stage()) {
                case Stage.Draft _, Stage.Pending _ -> true;
                default -> isOnItsWay(request.stage());
              };
          case MACHINES ->
              (request.stage() instanceof Stage.WithMachine
                      && !(request.stage() instanceof Stage.Gone))
                  || request.isPutToVote()
                  || isOnItsWay(request.stage());
          case OPENED -> request.opened().isAfter(since);
          case WAITING -> request.isPutToVote();
        };
  }

  private boolean isOf(Request request, Request added) {
    return switch (scope) {
      case PERSON -> request.asker().equals(added.asker());
      case CHANNEL -> request.place().equals(added.place());
      case ALL -> true;
    };
  }

  private static boolean isOnItsWay(Stage stage) {
    return stage instanceof Stage.Approved
        || stage instanceof Stage.Creating
        || stage instanceof Stage.Uncertain;
  }
}
