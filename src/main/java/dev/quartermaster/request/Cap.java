package dev.quartermaster.request;

import java.math.RoundingMode;
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
    WAITING,
    /** What those machines cost in a month of running, in whole US dollars, each rounded up. */
    COST,
    /** Requests that are put to the vote and ask for exactly the same. */
    SAME
  }

  /** Among whose requests. */
  public enum Scope {
    PERSON,
    CHANNEL,
    ALL
  }

  /** How much a request counts where that one is added; 0 where it doesn't. */
  public long weight(Request request, Request added) {
    if (!isOf(request, added) || !counts(request, added)) {
      return 0;
    }
    return counted == Counted.COST ? dollars(request) : 1;
  }

  /** What tells one wish from another: the fingerprint of what is asked for; empty for none. */
  public static String mark(Request request) {
    return request.quote().map(quote -> quote.fingerprint().forButton()).orElse("");
  }

  /** What a request's machine costs in a month of running, in whole US dollars, rounded up. */
  public static long dollars(Request request) {
    return request
        .quote()
        .map(quote -> request.stage().machine().isPresent() ? quote.estimate() : quote.highest())
        .map(estimate -> estimate.perMonth().setScale(0, RoundingMode.CEILING).longValue())
        .orElse(0L);
  }

  private boolean counts(Request request, Request added) {
    return switch (counted) {
      case OPEN ->
          switch (request.stage()) {
            case Stage.Draft _, Stage.Pending _ -> true;
            default -> isOnItsWay(request.stage());
          };
      case MACHINES, COST ->
          (request.stage() instanceof Stage.WithMachine && !(request.stage() instanceof Stage.Gone))
              || request.isPutToVote()
              || isOnItsWay(request.stage());
      case OPENED -> request.opened().isAfter(since);
      case WAITING -> request.isPutToVote();
      case SAME -> request.isPutToVote() && mark(request).equals(mark(added));
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
        || stage instanceof Stage.Awaiting
        || stage instanceof Stage.Uncertain;
  }
}
