package dev.quartermaster.sandbox.paperspace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;

/** The armed faults, in the order in which they were armed; safe for many threads. */
public final class Faults {
  private static final int MAX_ARMED = 1000;

  private final List<Fault> armed = new ArrayList<>();

  Faults() {}

  /** Arms a fault behind those that are armed. */
  synchronized void arm(Fault fault) {
    if (armed.size() >= MAX_ARMED) {
      throw new IllegalStateException("armed faults: " + MAX_ARMED + " (expected: fewer)");
    }
    armed.add(fault);
  }

  /** Disarms all faults. */
  public synchronized void clear() {
    armed.clear();
  }

  /** Disarms all faults of one kind. */
  public synchronized void disarm(FaultKind kind) {
    armed.removeIf(fault -> fault.kind() == kind);
  }

  /** What is armed and has not struck yet. */
  public synchronized List<Fault> armed() {
    return List.copyOf(armed);
  }

  /** Takes what strikes this request: at most one fault of the answer, and each one of the work. */
  synchronized Strike take(Operation operation) {
    var work = new EnumMap<FaultKind, Fault>(FaultKind.class);
    Optional<Fault> answer = Optional.empty();
    for (ListIterator<Fault> each = armed.listIterator(); each.hasNext(); ) {
      Fault fault = each.next();
      boolean taken =
          fault.kind().strikesTheWork() ? !work.containsKey(fault.kind()) : answer.isEmpty();
      if (!taken || !fault.strikes(operation)) {
        continue;
      }
      spend(each, fault);
      if (fault.kind().strikesTheWork()) {
        work.put(fault.kind(), fault);
      } else {
        answer = Optional.of(fault);
      }
    }
    return new Strike(work, answer);
  }

  private static void spend(ListIterator<Fault> at, Fault fault) {
    if (fault.times() == 1) {
      at.remove();
    } else if (fault.times() != Fault.UNTIL_CLEARED) {
      at.set(fault.repeated(fault.times() - 1));
    }
  }

  /** What strikes one request. */
  record Strike(Map<FaultKind, Fault> work, Optional<Fault> answer) {
    Strike {
      work = Map.copyOf(work);
    }

    boolean has(FaultKind kind) {
      return work.containsKey(kind);
    }

    Optional<Fault> late() {
      return answer.filter(fault -> fault.kind() == FaultKind.LATE_COMMIT);
    }

    boolean insteadOfTheWork() {
      return answer.isPresent() && !answer.get().worksFirst();
    }
  }
}
