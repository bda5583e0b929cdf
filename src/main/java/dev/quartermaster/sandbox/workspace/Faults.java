package dev.quartermaster.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are switched on, for all Web API methods or some of them. */
public final class Faults {
  private final List<Planned> planned = new ArrayList<>();

  Faults() {}

  private record Planned(String method, Fault fault, int left) {
    boolean hits(String called) {
      return method.equals("*") || method.equals(called);
    }
  }

  /** Lets a method ({@code *} for all) fail in this way until {@link #clear}. */
  public void always(String method, Fault fault) {
    times(Integer.MAX_VALUE, method, fault);
  }

  /** Lets the next calls of a method ({@code *} for all) fail in this way. */
  public void times(int count, String method, Fault fault) {
    synchronized (planned) {
      planned.add(new Planned(method, fault, count));
    }
  }

  /** Switches all faults off. */
  public void clear() {
    synchronized (planned) {
      planned.clear();
    }
  }

  Optional<Fault> next(String method) {
    synchronized (planned) {
      for (int i = 0; i < planned.size(); i++) {
        var plan = planned.get(i);
        if (plan.hits(method)) {
          planned.set(i, new Planned(plan.method(), plan.fault(), plan.left() - 1));
          planned.removeIf(p -> p.left() <= 0);
          return Optional.of(plan.fault());
        }
      }
      return Optional.empty();
    }
  }
}
