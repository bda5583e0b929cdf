package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.MachineDetails;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Utilization;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long a machine ran, worked out from its events: this API counts nothing. A machine runs from
 * its create or start to its stop; where events are missing the figure is too.
 */
final class V1Usage {
  private static final Set<String> BEGINS = Set.of("create", "start", "restart");
  private static final Set<String> ENDS = Set.of("stop", "vm-shutdown-force", "deactivate");

  private final Paging paging;
  private final InstantSource clock;

  V1Usage(Paging paging, InstantSource clock) {
    this.paging = paging;
    this.clock = clock;
  }

  Reading<Utilization> of(MachineDetails details, YearMonth month) {
    Map<String, String> filter = Map.of("machineId", details.machine().id().value());
    return paging
        .all("machine-events", filter, Page.Events.class, Translation::event)
        .map(events -> new Utilization(month, running(events, month), details.perHour(), false));
  }

  private Duration running(List<MachineEvent> events, YearMonth month) {
    Instant begin = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant monthEnd = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = clock.instant().isBefore(monthEnd) ? clock.instant() : monthEnd;
    Duration sum = Duration.ZERO;
    Optional<Instant> since = Optional.empty();
    for (MachineEvent event : inOrder(events)) {
      Instant at = event.created().orElseThrow();
      if (BEGINS.contains(event.name())) {
        since = since.or(() -> Optional.of(at));
      } else if (since.isPresent()) {
        sum = sum.plus(overlap(since.get(), at, begin, end));
        since = Optional.empty();
      }
    }
    return since.isPresent() ? sum.plus(overlap(since.get(), end, begin, end)) : sum;
  }

  private static List<MachineEvent> inOrder(List<MachineEvent> events) {
    return events.stream()
        .filter(event -> event.created().isPresent() && !event.failed())
        .filter(event -> BEGINS.contains(event.name()) || ENDS.contains(event.name()))
        .sorted(Comparator.comparing(event -> event.created().orElseThrow()))
        .toList();
  }

  private static Duration overlap(Instant from, Instant to, Instant begin, Instant end) {
    Instant first = from.isBefore(begin) ? begin : from;
    Instant last = to.isAfter(end) ? end : to;
    return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
  }
}
