package dev.quartermaster;

import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.store.Copies;
import dev.quartermaster.store.Location;
import dev.quartermaster.store.Opening;
import dev.quartermaster.store.PersonalData;
import dev.quartermaster.store.Store;
import dev.quartermaster.store.StoreOptions;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes somebody, or what is old, out of the store; the audit's chain stays whole. */
@Command(
    name = "forget",
    description =
        "Takes a person's id or address, and what he typed, out of the store, with the bot stopped."
            + " The audit stays whole and can still be checked.")
final class ForgetCommand implements Callable<Integer> {
  private static final long DRAWN = 36L * 36 * 36 * 36 * 36 * 36 * 36 * 36;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private StoreOption store = new StoreOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "USER",
      description = "a chat id such as U0ADA, or an e-mail address")
  private @Nullable String user;

  @Option(
      names = "--before",
      paramLabel = "DAY",
      description =
          "in place of a user: requests that are over and were opened before (2026-01-31)")
  private @Nullable String before;

  @Override
  public Integer call() {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Optional<BiFunction<PersonalData, Instant, PersonalData.Outcome>> work = work();
    if (work.isEmpty()) {
      err.println(
          "Say whom: forget U0ADA or forget ada@example.com; or what: forget --before 2026-01-31.");
      return ExitCode.FAILED;
    }
    Optional<Location> location = store.location(err);
    if (location.isEmpty()) {
      return ExitCode.CONFIG;
    }
    return done(location.get(), work.get(), err);
  }

  private int done(
      Location location,
      BiFunction<PersonalData, Instant, PersonalData.Outcome> work,
      PrintWriter err) {
    return switch (Store.open(StoreOptions.of(location, InstantSource.system()))) {
      case Opening.Opened(var open) -> {
        PersonalData.Outcome outcome;
        try (open) {
          outcome = work.apply(PersonalData.of(open), InstantSource.system().instant());
        }
        if (location instanceof Location.File(var file)) {
          Copies.compact(file);
        }
        yield told(outcome, err);
      }
      case Opening.InUse(var words) -> {
        err.println(words + ". Stop the bot first.");
        yield ExitCode.UNAVAILABLE;
      }
      case Opening.Unusable(var words) -> {
        err.println(words);
        yield ExitCode.UNAVAILABLE;
      }
    };
  }

  private Optional<BiFunction<PersonalData, Instant, PersonalData.Outcome>> work() {
    String who = Objects.requireNonNullElse(user, "");
    if (before != null) {
      return who.isEmpty() ? day(before).map(ForgetCommand::old) : Optional.empty();
    }
    return instead(who).map(other -> (data, now) -> data.forget(who, other, now));
  }

  private static BiFunction<PersonalData, Instant, PersonalData.Outcome> old(LocalDate day) {
    return (data, now) -> data.forgetBefore(day.atStartOfDay(ZoneOffset.UTC).toInstant(), now);
  }

  /** What stands in somebody's place: drawn, so that nobody can work out who it was. */
  private static Optional<String> instead(String who) {
    String drawn = Long.toString(new SecureRandom().nextLong(DRAWN), 36);
    if (EmailAddress.looksLikeOne(who)) {
      return Optional.of("forgotten-" + drawn + "@example.invalid");
    }
    return who.matches("[UW][A-Z0-9]{2,20}")
        ? Optional.of("U0GONE" + drawn.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private int told(PersonalData.Outcome outcome, PrintWriter err) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    return switch (outcome) {
      case PersonalData.Outcome.Done(var requests, var events, var lines) -> {
        out.println(
            "Forgotten in %d requests, %d events and %d lines. Copies that backup made before, the chat and the log still hold it."
                .formatted(requests, events, lines));
        yield ExitCode.OK;
      }
      case PersonalData.Outcome.Open(var requests) -> {
        err.println(
            "Nothing was changed: still under way is "
                + String.join(", ", requests)
                + ". Let it end, or cancel it, and try again.");
        yield ExitCode.FAILED;
      }
    };
  }
}
