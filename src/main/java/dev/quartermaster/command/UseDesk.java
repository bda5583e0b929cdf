package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Upkeep;
import dev.quartermaster.machine.Utilization;
import dev.quartermaster.request.Made;
import dev.quartermaster.request.Request;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** What a machine used in a month, and what that costs by its own rate. */
final class UseDesk {
  private final Upkeep upkeep;
  private final MachineDesk machines;
  private final InstantSource real;

  UseDesk(Upkeep upkeep, MachineDesk machines, InstantSource real) {
    this.upkeep = upkeep;
    this.machines = machines;
    this.real = real;
  }

  /** The answer; blocks for as long as the cloud does. */
  Card card(Line line) {
    Optional<String> stranger = line.stranger(Set.of("month"));
    if (stranger.isPresent()) {
      return Answers.stranger(stranger.get(), Word.UTILIZATION);
    }
    Optional<YearMonth> month =
        line.value("month").map(UseDesk::month).orElseGet(() -> Optional.of(thisMonth()));
    if (line.plain().isEmpty() || month.isEmpty()) {
      return Answers.usage(Word.UTILIZATION);
    }
    return switch (machines.find(line.words())) {
      case MachineDesk.Found.Not(var card) -> card;
      case MachineDesk.Found.One(var request) -> of(request, month.get());
    };
  }

  private Card of(Request request, YearMonth month) {
    Optional<CloudId.Machine> id = request.stage().machine().map(Made::id);
    if (id.isEmpty()) {
      return Card.saying(Text.of("There is no machine of " + request.id() + " yet."));
    }
    String name = request.quoted().spec().name().value();
    return switch (upkeep.utilization(id.get(), month)) {
      case Reading.Unreadable<Optional<Utilization>>(var problem) ->
          Card.saying(Text.of("That can't be read just now: " + problem.words() + "."));
      case Reading.Read<Optional<Utilization>>(var use) ->
          Card.saying(
              use.map(found -> words(name, found))
                  .orElseGet(
                      () -> Text.of("Paperspace says that ").strong(name).and(" isn't there.")));
    };
  }

  static Text words(String name, Utilization use) {
    Text text =
        Text.empty().strong(name).and(" ran " + hours(use.running()) + " h in " + use.month());
    Text priced =
        use.perHour()
            .map(
                rate ->
                    text.and(
                        ", at $"
                            + rate.toPlainString()
                            + "/h about $"
                            + cost(rate, use.running())
                            + " for computing"))
            .orElse(text);
    return priced.and(
        use.measured()
            ? " (measured by Paperspace; disk and static IP not in)."
            : " (worked out from its events; disk and static IP not in).");
  }

  private static String hours(Duration time) {
    return BigDecimal.valueOf(time.toMinutes())
        .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String cost(BigDecimal rate, Duration time) {
    return rate.multiply(BigDecimal.valueOf(time.toMinutes()))
        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private YearMonth thisMonth() {
    return YearMonth.from(real.instant().atZone(ZoneOffset.UTC));
  }

  /** R32: YYYY-MM. */
  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
