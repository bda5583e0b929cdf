package dev.quartermaster.ops;

import dev.quartermaster.request.Census;
import dev.quartermaster.request.StoreUnavailable;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is asked for at each scrape: how things stand on disk, and what /readyz says. */
final class Standings implements MultiCollector {
  private final Metrics.Sources sources;

  Standings(Metrics.Sources sources) {
    this.sources = sources;
  }

  @Override
  public MetricSnapshots collect() {
    List<MetricSnapshot> all = new ArrayList<>();
    List<Check> checks = sources.checks().get();
    all.add(gauge("ready", "1 while new commands are taken.", isReady(checks) ? 1 : 0));
    all.add(checks(checks));
    try {
      census(all, sources.census().get());
    } catch (StoreUnavailable _) {
      // What can't be counted is left out; the check of the store says why.
    }
    return new MetricSnapshots(all);
  }

  private static boolean isReady(List<Check> checks) {
    return checks.stream().allMatch(Check::ok);
  }

  private static GaugeSnapshot checks(List<Check> checks) {
    GaugeSnapshot.Builder builder =
        GaugeSnapshot.builder().name("quartermaster_check_ok").help("Each check of /readyz.");
    for (Check check : checks) {
      builder.dataPoint(point(Labels.of("check", check.name()), check.ok() ? 1 : 0));
    }
    return builder.build();
  }

  private void census(List<MetricSnapshot> all, Census census) {
    Instant now = sources.real().instant();
    all.add(stages(census.stages()));
    all.add(
        gauge(
            "uncertain_requests",
            "Sent without a clear answer, and still looked for.",
            census.stages().getOrDefault("UNCERTAIN", 0L)));
    all.add(
        gauge(
            "surplus_machines",
            "Requests with a machine under their mark that is not theirs.",
            (double) census.surplus()));
    all.add(
        gauge(
            "oldest_untold_seconds",
            "How long the oldest news has waited to be told in its thread; 0 with none.",
            age(census.untold(), now)));
    all.add(
        gauge(
            "outbox_age_seconds",
            "How long the oldest line has waited to be said anywhere; 0 with none.",
            age(census.waiting(), now)));
    all.add(gauge("outbox_lines", "Lines that wait to be said.", (double) census.unsaid()));
    all.add(gauge("audit_events", "How many events the audit holds.", (double) census.events()));
    all.add(gauge("frozen", "1 while everything is stopped.", census.frozen() ? 1 : 0));
  }

  private static double age(Optional<Instant> since, Instant now) {
    return since.map(at -> Math.max(0, Duration.between(at, now).toMillis()) / 1000.0).orElse(0.0);
  }

  private static GaugeSnapshot stages(Map<String, Long> stages) {
    GaugeSnapshot.Builder builder =
        GaugeSnapshot.builder().name("quartermaster_requests").help("Requests by their stage.");
    stages.forEach(
        (stage, many) ->
            builder.dataPoint(
                point(Labels.of("stage", stage.toLowerCase(Locale.ROOT).replace(' ', '_')), many)));
    return builder.build();
  }

  static GaugeSnapshot gauge(String name, String help, double value) {
    return GaugeSnapshot.builder()
        .name("quartermaster_" + name)
        .help(help)
        .dataPoint(point(Labels.EMPTY, value))
        .build();
  }

  private static GaugeDataPointSnapshot point(Labels labels, double value) {
    return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
  }
}
