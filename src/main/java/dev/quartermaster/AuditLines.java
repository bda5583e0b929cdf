package dev.quartermaster;

import dev.quartermaster.store.Audit;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Events as lines for other programs. */
final class AuditLines {
  private static final List<String> COLUMNS =
      List.of("number", "at", "request", "version", "kind", "actor", "body", "previous", "hash");

  private final PrintWriter out;
  private final Format format;
  private final JsonMapper json = new JsonMapper();

  /** How a line is written. */
  enum Format {
    JSONL,
    CSV
  }

  /** From then, until before then. */
  record Span(Instant from, Instant to) {
    /** The span between two days or moments in UTC; open where one is missing. */
    static Optional<Span> of(@Nullable String from, @Nullable String to) {
      try {
        return Optional.of(
            new Span(
                from == null ? Instant.MIN : moment(from), to == null ? Instant.MAX : moment(to)));
      } catch (DateTimeParseException _) {
        return Optional.empty();
      }
    }

    private static Instant moment(String text) {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  AuditLines(PrintWriter out, Format format) {
    this.out = out;
    this.format = format;
  }

  void print(Audit audit, Span span) {
    if (format == Format.CSV) {
      out.println(String.join(",", COLUMNS));
    }
    audit.each(
        written -> {
          if (span.holds(written.entry().at())) {
            out.println(line(written));
          }
        });
  }

  private String line(Audit.Written written) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("number", written.entry().number());
    values.put("at", written.entry().at().toString());
    values.put("request", written.request());
    values.put("version", written.version());
    values.put("kind", written.entry().kind());
    values.put("actor", written.entry().actor());
    values.put("body", written.entry().body());
    values.put("previous", written.previousHash());
    values.put("hash", written.hash());
    return switch (format) {
      case JSONL -> json.writeValueAsString(values);
      case CSV ->
          COLUMNS.stream()
              .map(column -> cell(String.valueOf(values.get(column))))
              .collect(Collectors.joining(","));
    };
  }

  /** Quoted, and never a formula for a program that takes cells for such. */
  private static String cell(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    boolean number = value.matches("-?[0-9]+");
    return "\"" + (formula && !number ? "'" : "") + value.replace("\"", "\"\"") + "\"";
  }
}
