package dev.quartermaster;

import dev.quartermaster.config.Settings;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.KeyStanding;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Standing;
import dev.quartermaster.policy.Policy;
import dev.quartermaster.policy.PolicyCase;
import dev.quartermaster.request.StoreUnavailable;
import dev.quartermaster.setup.Finding;
import dev.quartermaster.store.Opening;
import dev.quartermaster.store.Store;
import dev.quartermaster.store.StoreOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks whether the cloud's key, the clock, the store, the prices and the policy are right. */
final class HouseDoctor {
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OLD_DAYS = 400;

  private final Settings settings;
  private final InstantSource wall;

  HouseDoctor(Settings settings, InstantSource wall) {
    this.settings = settings;
    this.wall = wall;
  }

  /** Whether the API key is good, and of somebody who may do what the bot does. */
  Finding key(KeyStanding key) {
    String mend = "make a key of a team admin, and put it where paperspace.api_key_file says";
    return switch (key.read()) {
      case Reading.Unreadable<Standing>(var problem)
          when problem.kind() == CloudProblem.Kind.KEY_REFUSED ->
          Finding.wrong("api key", "Paperspace refuses it", mend);
      case Reading.Unreadable<Standing>(var problem) ->
          Finding.wrong(
              "api key",
              "Paperspace can't be asked: " + problem.words(),
              "let this host reach " + settings.paperspace().baseUrl().getHost());
      case Reading.Read<Standing>(var standing) when standing.admin().equals(Optional.of(false)) ->
          Finding.wrong("api key", "good, but its user is no admin of the team", mend);
      case Reading.Read<Standing>(var standing) ->
          standing.admin().isPresent()
              ? Finding.ok("api key", "good, of an admin of the team")
              : Finding.ok("api key", "good; this API doesn't say whose it is");
    };
  }

  /** Whether this host's clock agrees with the others'. */
  Finding clock(String whose, Optional<Instant> theirs) {
    if (theirs.isEmpty()) {
      return Finding.unknown("clock", whose + " didn't say what time it is", "");
    }
    Duration skew = Duration.between(theirs.get(), wall.instant());
    String words = skew.abs().toSeconds() + " s beside " + whose;
    return skew.abs().compareTo(SKEW) <= 0
        ? Finding.ok("clock", words)
        : Finding.wrong("clock", words + "'s", "let this host keep time by NTP; 30 s is the most");
  }

  /** What time it is for the cloud, by an answer to a request that carries no key. */
  static Optional<Instant> timeAt(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return client
          .send(request, HttpResponse.BodyHandlers.discarding())
          .headers()
          .firstValue("Date")
          .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    } catch (IOException | DateTimeParseException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Whether the store can be written, and keeps what is written. */
  static Finding store(StoreOptions options) {
    return switch (Store.open(options)) {
      case Opening.InUse _ ->
          Finding.ok("store", "in use by a running bot, whose /readyz says how it does");
      case Opening.Unusable(var words) ->
          Finding.wrong("store", words, "put store.url on a local disk that the bot may write");
      case Opening.Opened(var store) -> proven(store);
    };
  }

  private static Finding proven(Store store) {
    try (store) {
      store.prove();
      return Finding.ok("store", "written, and on disk when it says so");
    } catch (StoreUnavailable e) {
      return Finding.wrong(
          "store", "it can't be written", "put store.url on a local disk with room on it");
    }
  }

  /** Whether the prices are of this year. */
  Finding prices() {
    LocalDate today = LocalDate.ofInstant(wall.instant(), ZoneOffset.UTC);
    LocalDate date = PriceFile.shipped().date();
    long days = ChronoUnit.DAYS.between(date, today);
    String words = "list prices of " + date + ", " + days + " days old";
    return days <= OLD_DAYS
        ? Finding.ok("prices", words)
        : Finding.odd("prices", words, "take a newer release");
  }

  /** Whether the cases beside the rules come out as they say. */
  List<Finding> policy() {
    var policy =
        new Policy(settings.policy().rulebook(), new Quotes(PriceFile.shipped())::estimate);
    List<Finding> wrong = new ArrayList<>();
    for (PolicyCase each : settings.policy().cases()) {
      each.complaint(policy.rule(each.facts()))
          .map(
              words ->
                  Finding.wrong(
                      "policy",
                      "line " + each.line() + ", " + each.name() + ": " + words,
                      "mend the rule or the case"))
          .ifPresent(wrong::add);
    }
    return wrong.isEmpty()
        ? List.of(
            Finding.ok("policy", settings.policy().cases().size() + " cases, all as expected"))
        : wrong;
  }
}
