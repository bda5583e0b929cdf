package dev.quartermaster.request;

import dev.quartermaster.machine.Choice;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is different between two wishes, in a few words for each difference. */
public final class Changes {
  private static final List<String> NAMES =
      List.of(
          "name",
          "region",
          "type",
          "size",
          "billing",
          "template",
          "ip",
          "start",
          "network",
          "team",
          "owner",
          "notify",
          "script",
          "snapshot");

  private Changes() {}

  /** "size 100 → 200", "type P4000 → P5000"; empty exactly when the two are the same. */
  public static List<String> between(MachineSpec before, MachineSpec after) {
    List<String> old = values(before);
    List<String> young = values(after);
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      if (!old.get(i).equals(young.get(i))) {
        changes.add(NAMES.get(i) + " " + shown(old.get(i)) + " → " + shown(young.get(i)));
      }
    }
    return changes;
  }

  /** The same of whole wishes, with what would do as well. */
  public static List<String> between(Quote before, Quote after) {
    MachineSpec old = before.choices().getFirst().spec();
    MachineSpec young = after.choices().getFirst().spec();
    List<String> changes = new ArrayList<>(between(old, young));
    if (!others(before).equals(others(after))) {
      changes.add("if sold out " + shown(others(before)) + " → " + shown(others(after)));
    }
    return changes;
  }

  private static String others(Quote quote) {
    return quote.choices().stream().skip(1).map(Choice::inWords).collect(Collectors.joining(", "));
  }

  private static List<String> values(MachineSpec spec) {
    return List.of(
        spec.name().value(),
        spec.region().name(),
        spec.type().wireName(),
        String.valueOf(spec.size().gigabytes()),
        spec.billing().wireName(),
        spec.template().value(),
        Wording.ip(spec.publicIp()),
        spec.startOnCreate() ? "yes" : "no",
        text(spec.network().map(CloudId.Network::value)),
        text(spec.team().map(CloudId.Team::value)),
        owner(spec.owner()),
        text(spec.notificationEmail().map(EmailAddress::value)),
        text(spec.script().map(CloudId.Script::value)),
        spec.snapshot().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String owner(Owner owner) {
    return switch (owner) {
      case Owner.Me _ -> "the API key's account";
      case Owner.Existing(var user) -> user.value();
      case Owner.NewUser(var email, var first, var last) ->
          first + " · " + last + " <" + email.value() + ">";
    };
  }

  private static String text(Optional<String> value) {
    return value.orElse("");
  }

  private static String shown(String value) {
    return value.isEmpty() ? "none" : value;
  }
}
