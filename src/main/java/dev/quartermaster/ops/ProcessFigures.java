package dev.quartermaster.ops;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What this process takes of its host. What a host doesn't tell is left out. */
final class ProcessFigures implements MultiCollector {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";
  private static final long KIB = 1024;

  @Override
  public MetricSnapshots collect() {
    List<MetricSnapshot> all = new ArrayList<>();
    var memory = ManagementFactory.getMemoryMXBean();
    all.add(
        Standings.gauge(
            "heap_used_bytes",
            "Java heap in use.",
            (double) memory.getHeapMemoryUsage().getUsed()));
    all.add(
        Standings.gauge(
            "uptime_seconds",
            "Since this process began.",
            ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0));
    all.add(
        Standings.gauge(
            "threads",
            "Threads of the operating system.",
            ManagementFactory.getThreadMXBean().getThreadCount()));
    try (Stream<String> lines = Files.lines(STATUS)) {
      lines
          .filter(line -> line.startsWith(RESIDENT))
          .findFirst()
          .ifPresent(line -> all.add(resident(line)));
    } catch (IOException _) {
      // Not Linux.
    }
    return new MetricSnapshots(all);
  }

  private static MetricSnapshot resident(String line) {
    String number = line.substring(RESIDENT.length()).replace("kB", "").strip();
    return Standings.gauge(
        "resident_bytes", "Resident memory.", (double) (Long.parseLong(number) * KIB));
  }
}
