package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okio.Timeout;

/**
 * All machines, or none at all. The API pages by counting rows, so a machine that is taken away
 * between two pages hides another: a listing of several pages counts once two passes agree.
 */
final class MachineListing {
  private static final int MAX_PASSES = 4;
  private static final int MAX_PAGES = 50;
  private static final int LIMITS_IN_ALL = 3;

  private final Connection connection;
  private final PaperspaceOptions options;

  MachineListing(Connection connection, PaperspaceOptions options) {
    this.connection = connection;
    this.options = options;
  }

  Reading<List<Machine>> complete() {
    var deadline =
        new Timeout()
            .deadline(
                options.readLimit().multipliedBy(LIMITS_IN_ALL).toMillis(), TimeUnit.MILLISECONDS);
    Pass earlier = Pass.NONE;
    for (int i = 0; i < MAX_PASSES; i++) {
      switch (pass(deadline)) {
        case Reading.Unreadable<Pass>(var problem) -> {
          return new Reading.Unreadable<>(problem);
        }
        case Reading.Read<Pass>(var pass) -> {
          if (pass.pages() == 1 || pass.agreesWith(earlier)) {
            return new Reading.Read<>(List.copyOf(pass.machines().values()));
          }
          earlier = pass;
        }
      }
    }
    return garbled("the list of machines kept changing while it was read");
  }

  private Reading<Pass> pass(Timeout deadline) {
    var found = new LinkedHashMap<CloudId.Machine, Machine>();
    for (int page = 0; page < MAX_PAGES; page++) {
      switch (page(page, deadline)) {
        case Reading.Unreadable<List<Machine>>(var problem) -> {
          return new Reading.Unreadable<>(problem);
        }
        case Reading.Read<List<Machine>>(var machines) -> {
          machines.forEach(machine -> found.put(machine.id(), machine));
          if (machines.size() < options.pageSize()) {
            return new Reading.Read<>(new Pass(page + 1, found));
          }
        }
      }
    }
    return garbled("the list of machines does not end");
  }

  private Reading<List<Machine>> page(int page, Timeout deadline) {
    var window =
        Map.of(
            "limit", String.valueOf(options.pageSize()),
            "skip", String.valueOf(page * options.pageSize()));
    return connection
        .reads()
        .all(
            connection.url("machines/getMachines", window),
            Wire.Machine[].class,
            Translation::machine,
            deadline);
  }

  private static <T> Reading<T> garbled(String words) {
    return new Reading.Unreadable<>(CloudProblem.of(Kind.GARBLED, words));
  }

  /** What one walk through all pages found. */
  private record Pass(int pages, Map<CloudId.Machine, Machine> machines) {
    private static final Pass NONE = new Pass(0, Map.of());

    boolean agreesWith(Pass other) {
      return other.pages > 0 && machines.keySet().equals(other.machines.keySet());
    }
  }
}
