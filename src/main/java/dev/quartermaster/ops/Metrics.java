package dev.quartermaster.ops;

import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.request.Census;
import dev.quartermaster.request.Commit;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.Observer;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the bot's promises are measured by, in Prometheus' text format. Names begin with {@code
 * quartermaster_}; times are seconds. Labels are words of ours from short lists: no id, no person,
 * no text ever stands in one.
 */
public final class Metrics implements Observer {
  private static final int WATCHED = 1_000;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final LongSupplier nanos;
  private final Map<CloudId.Machine, Long> unlisted = new ConcurrentHashMap<>();
  private final Counter posts;
  private final Counter refusals;
  private final Histogram acks;
  private final Histogram commits;
  private final Histogram visibility;

  /** What the figures are taken from, at each scrape. */
  public record Sources(
      Supplier<Census> census, Supplier<List<Check>> checks, InstantSource real) {}

  /** Figures by that steady clock, in nanoseconds. */
  public Metrics(LongSupplier nanos) {
    this.nanos = nanos;
    this.posts =
        counter(
            "create_posts",
            "Creates by what became of the one POST: accepted, refused, not_sent, unclear.",
            "outcome");
    List.of("accepted", "refused", "not_sent", "unclear").forEach(posts::initLabelValues);
    this.refusals =
        counter(
            "refused",
            "People who were told that they may not, by the code they were told.",
            "code");
    this.acks =
        times("ack", "From a verified delivery to its answer, with what it promises on disk.")
            .labelNames("kind")
            .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3)
            .register(registry);
    this.commits =
        times("commit", "Until a change was on disk, waiting for its turn included.")
            .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2)
            .register(registry);
    this.visibility =
        times("list_visibility", "From a create's good answer to the first listing with it.")
            .classicUpperBounds(1, 5, 15, 30, 60, 90, 300, 900)
            .register(registry);
  }

  private Counter counter(String name, String help, String label) {
    return Counter.builder()
        .name("quartermaster_" + name)
        .help(help)
        .labelNames(label)
        .register(registry);
  }

  private static Histogram.Builder times(String name, String help) {
    return Histogram.builder().name("quartermaster_" + name + "_seconds").help(help).classicOnly();
  }

  /** Adds what is asked for at each scrape. */
  public void from(Sources sources) {
    registry.register(new Standings(sources));
    registry.register(new ProcessFigures());
  }

  /** All figures as they stand, in the text format, version 0.0.4. */
  public String text() {
    var out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create()
          .write(out, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    } catch (IOException e) {
      throw new UncheckedIOException("writing the metrics into memory", e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The same receiver, timed. */
  public Receiver timed(Receiver receiver) {
    return interaction -> {
      long began = nanos.getAsLong();
      Handled handled = receiver.receive(interaction);
      acks.labelValues(kind(interaction)).observe(since(began));
      return handled;
    };
  }

  private static String kind(Interaction interaction) {
    return switch (interaction) {
      case Interaction.Command _ -> "command";
      case Interaction.Press _ -> "press";
      case Interaction.Submission _ -> "submission";
      case Interaction.Touch _ -> "touch";
      case Interaction.Search _ -> "search";
      case Interaction.Shortcut _ -> "shortcut";
      case Interaction.Home _ -> "home";
    };
  }

  @Override
  public Commit committing(Supplier<Commit> write) {
    long began = nanos.getAsLong();
    Commit commit = write.get();
    commits.observe(since(began));
    return commit;
  }

  @Override
  public void created(CreateOutcome outcome) {
    switch (outcome) {
      case CreateOutcome.Accepted _ -> posts.labelValues("accepted").inc();
      case CreateOutcome.Refused _ -> posts.labelValues("refused").inc();
      case CreateOutcome.NotSent _ -> posts.labelValues("not_sent").inc();
      case CreateOutcome.Unclear _ -> posts.labelValues("unclear").inc();
      case CreateOutcome.Rehearsed _ -> {} // Nothing was to be sent, so there was no POST to count.
    }
    if (outcome instanceof CreateOutcome.Accepted(var machine) && unlisted.size() < WATCHED) {
      unlisted.put(machine.id(), nanos.getAsLong());
    }
  }

  @Override
  public void listed(List<Machine> machines) {
    if (unlisted.isEmpty()) {
      return;
    }
    for (Machine machine : machines) {
      Long accepted = unlisted.remove(machine.id());
      if (accepted != null) {
        visibility.observe(since(accepted));
      }
    }
  }

  @Override
  public void refused(HouseEvent.Refused refusal) {
    refusals.labelValues(refusal.why()).inc();
  }

  private double since(long began) {
    return (nanos.getAsLong() - began) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
