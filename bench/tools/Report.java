import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the lines that LoadGen wrote into medians, ratios and verdicts, as Markdown.
 *
 * <p>Usage: Report results.jsonl "a line about where it ran"
 */
public final class Report {
  private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":(\"[^\"]*\"|-?[0-9.]+)");
  private static final String BOT = "quartermaster";
  private static final String JS = "bolt-js";
  private static final String FLOOR = "jetty-floor";

  /** phase -> label -> figure -> one value a round */
  private final Map<String, Map<String, Map<String, List<Double>>>> phases = new LinkedHashMap<>();

  private final StringBuilder out = new StringBuilder();

  public static void main(String[] args) throws IOException {
    var report = new Report();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      report.take(line);
    }
    System.out.print(report.markdown(args[1]));
  }

  private void take(String line) {
    var fields = new LinkedHashMap<String, String>();
    Matcher field = FIELD.matcher(line);
    while (field.find()) {
      fields.put(field.group(1), field.group(2).replace("\"", ""));
    }
    String phase = fields.remove("phase");
    String label = fields.remove("label");
    fields.remove("round");
    if (phase == null || phase.endsWith("warm")) {
      return;
    }
    fields.forEach(
        (figure, value) ->
            phases
                .computeIfAbsent(phase, _ -> new LinkedHashMap<>())
                .computeIfAbsent(label, _ -> new TreeMap<>())
                .computeIfAbsent(figure, _ -> new ArrayList<>())
                .add(Double.valueOf(value)));
  }

  private String markdown(String place) {
    line("# What the benchmark measured");
    line("");
    line(place);
    line(
        "Load generator, stand-ins and the measured process share the machine: compare within a"
            + " row. Medians of the rounds, min..max.");
    line("");
    line("| wanted | reached | |");
    line("|---|---|---|");
    ratio("`/machine help` answers/s: 4 × bolt-js", "help_saturation", "per_s", JS, 4, true);
    ratio("the same: 0.6 of a bare Jetty", "help_saturation", "per_s", FLOOR, 0.6, true);
    ratio("help at 500/s, p99: no more than bolt-js", "help_500", "p99_us", JS, 1, false);
    ratio(
        "`/machine create` on disk, answers/s: as bolt-js, which stores nothing",
        "create_saturation",
        "per_s",
        JS,
        1,
        true);
    figure("create at 200/s, p99 ≤ 25 ms", "create_200", "p99_us", 25_000, 1000, "ms");
    figure(
        "200 creates/s in 100 channels, Web API of 100 ms: a post leaves ≤ 150 ms after its cause,"
            + " p99",
        "late",
        "post_p99_us",
        150_000,
        1000,
        "ms");
    figure("no post lost there", "late", "posts_missing", 0, 1, "");
    figure(
        "first answer ≤ 1.5 s after process start, with the AOT cache",
        "start",
        "first_ack_ms",
        1500,
        1000,
        "s");
    figureOf("the same ≤ 3 s without", "start", BOT + "-plain", "first_ack_ms", 3000, 1000, "s");
    ratio("RSS after all that: 1.3 × bolt-js", "create_200", "rss_mib", JS, 1.3, false);
    figure(
        "5,000 machines in flight followed with less than one core", "flight", "cores", 1, 1, "");
    figure("the same, less than 300 MB", "flight", "rss_mib", 286, 1, "MiB");
    figure("the same, not ready at the end", "flight", "not_ready", 0, 1, "");
    figure(
        "clicks beside 1,000 slow connections, p99 < 250 ms",
        "clicks_beside_drips",
        "p99_us",
        250_000,
        1000,
        "ms");
    figure("the same, max < 1 s", "clicks_beside_drips", "max_us", 1_000_000, 1000, "ms");
    figure(
        "clicks beside a flood, p99 < 250 ms",
        "clicks_beside_flood",
        "p99_us",
        250_000,
        1000,
        "ms");
    figure("the same, max < 1 s", "clicks_beside_flood", "max_us", 1_000_000, 1000, "ms");
    figure(
        "votes at 100/s, acknowledged once on disk, p99 ≤ 50 ms",
        "votes",
        "p99_us",
        50_000,
        1000,
        "ms");
    figure(
        "a decision on every card and in the thread of the sandbox ≤ 1 s after its press, longest",
        "decisions",
        "longest_s",
        1,
        1,
        "s");
    phases.forEach(this::table);
    return out.toString();
  }

  private void ratio(
      String wanted, String phase, String figure, String other, double target, boolean atLeast) {
    List<Double> ours = values(phase, BOT, figure);
    List<Double> theirs = values(phase, other, figure);
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      ratios.add(ours.get(i) / Math.max(1e-9, theirs.get(i)));
    }
    verdict(
        wanted,
        ratios,
        "× (" + spread(ours, 1) + " : " + spread(theirs, 1) + ")",
        1,
        (a, b) -> atLeast ? a - b : b - a,
        target);
  }

  private void figure(
      String wanted, String phase, String figure, double most, double unit, String word) {
    figureOf(wanted, phase, BOT, figure, most, unit, word);
  }

  private void figureOf(
      String wanted,
      String phase,
      String label,
      String figure,
      double most,
      double unit,
      String word) {
    verdict(wanted, values(phase, label, figure), word, unit, (a, b) -> b - a, most);
  }

  private void verdict(
      String wanted,
      List<Double> values,
      String word,
      double unit,
      DoubleBinaryOperator margin,
      double target) {
    OptionalDouble median = median(values);
    if (median.isPresent()) {
      boolean reached = margin.applyAsDouble(median.getAsDouble(), target) >= 0;
      line(
          "| "
              + wanted
              + " | "
              + spread(values, unit)
              + " "
              + word
              + " | "
              + (reached ? "reached" : "**short**")
              + " |");
    }
  }

  private void table(String phase, Map<String, Map<String, List<Double>>> labels) {
    List<String> columns =
        labels.values().stream()
            .flatMap(figures -> figures.keySet().stream())
            .distinct()
            .sorted()
            .toList();
    line("");
    line("## " + phase);
    line("");
    line("| | " + String.join(" | ", columns) + " |");
    line("|---|" + "---|".repeat(columns.size()));
    labels.forEach(
        (label, figures) ->
            line(
                "| "
                    + label
                    + " | "
                    + String.join(
                        " | ",
                        columns.stream()
                            .map(column -> spread(figures.getOrDefault(column, List.of()), 1))
                            .toList())
                    + " |"));
  }

  private List<Double> values(String phase, String label, String figure) {
    return phases
        .getOrDefault(phase, Map.of())
        .getOrDefault(label, Map.of())
        .getOrDefault(figure, List.of());
  }

  private static OptionalDouble median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2);
  }

  private static String spread(List<Double> values, double unit) {
    if (values.isEmpty()) {
      return "-";
    }
    String median = shown(median(values).getAsDouble() / unit);
    String least = shown(values.stream().min(Double::compare).get() / unit);
    String most = shown(values.stream().max(Double::compare).get() / unit);
    return least.equals(most) ? median : median + " (" + least + ".." + most + ")";
  }

  private static String shown(double number) {
    return Math.abs(number) >= 100 || number == Math.rint(number)
        ? String.format(Locale.ROOT, "%,.0f", number)
        : String.format(Locale.ROOT, "%.2f", number);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
