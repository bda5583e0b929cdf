package dev.quartermaster.request;

import dev.quartermaster.policy.Limits;
import dev.quartermaster.request.Cap.Counted;
import dev.quartermaster.request.Cap.Scope;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which of the policy's limits an event adds to. */
public final class Caps {
  private static final Duration DAY = Duration.ofDays(1);
  private static final BigDecimal MANY = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Limits limits;

  /** Those limits. */
  public Caps(Limits limits) {
    this.limits = limits;
  }

  /** What has to hold once it stands; nothing where it adds nothing. */
  List<Cap> of(Event event) {
    List<Cap> caps = new ArrayList<>();
    if (event instanceof Event.Opened opened) {
      caps.add(cap(Counted.OPEN, Scope.PERSON, limits.person().open()));
      caps.add(cap(Counted.OPEN, Scope.CHANNEL, limits.channel().open()));
      caps.add(cap(Counted.OPEN, Scope.ALL, limits.all().open()));
      Instant since = opened.at().minus(DAY);
      caps.add(new Cap(Counted.OPENED, Scope.PERSON, limits.person().perDay(), since));
      caps.add(new Cap(Counted.OPENED, Scope.CHANNEL, limits.channel().perDay(), since));
    }
    if (event instanceof Event.Confirmed
        || event instanceof Event.Submitted
        || event instanceof Event.Hoped) {
      caps.add(cap(Counted.MACHINES, Scope.PERSON, limits.person().machines()));
      caps.add(cap(Counted.MACHINES, Scope.CHANNEL, limits.channel().machines()));
      caps.add(cap(Counted.MACHINES, Scope.ALL, limits.all().machines()));
    }
    if (event instanceof Event.Confirmed
        || event instanceof Event.Submitted
        || event instanceof Event.Hoped
        || event instanceof Event.Revised) {
      caps.add(cap(Counted.COST, Scope.ALL, limits.all().perMonth().min(MANY).intValue()));
    }
    if (event instanceof Event.Submitted) {
      caps.add(cap(Counted.WAITING, Scope.PERSON, limits.waiting().person()));
      caps.add(cap(Counted.WAITING, Scope.ALL, limits.waiting().all()));
      caps.add(cap(Counted.SAME, Scope.PERSON, 1));
    }
    return caps.stream().filter(cap -> cap.most() < Integer.MAX_VALUE).toList();
  }

  private static Cap cap(Counted counted, Scope scope, int most) {
    return new Cap(counted, scope, most, Instant.EPOCH);
  }
}
