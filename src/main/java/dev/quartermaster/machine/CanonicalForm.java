package dev.quartermaster.machine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A wish as one text that no other wish has: a version, then every value in a fixed order with its
 * length before it, so that no value can pass for a part of another.
 */
final class CanonicalForm {
  private static final String VERSION = "machine-1";
  private static final String LIST = "machines-1";

  private CanonicalForm() {}

  /** The hash over that text. */
  static Fingerprint fingerprint(MachineSpec spec) {
    return fingerprint(of(spec));
  }

  private static Fingerprint fingerprint(String text) {
    byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return new Fingerprint(HexFormat.of().formatHex(hash));
  }

  /** The hash over all choices, in their order; over the text itself where there is only one. */
  static Fingerprint fingerprint(List<MachineSpec> choices) {
    return choices.size() == 1
        ? fingerprint(choices.getFirst())
        : fingerprint(
            choices.stream()
                .map(CanonicalForm::of)
                .map(CanonicalForm::sized)
                .collect(Collectors.joining(",", LIST + ",", "")));
  }

  /** The text. */
  static String of(MachineSpec spec) {
    return values(spec).stream()
        .map(CanonicalForm::sized)
        .collect(Collectors.joining(",", VERSION + ",", ""));
  }

  private static List<String> values(MachineSpec spec) {
    return List.of(
        spec.name().value(),
        spec.region().wireName(),
        spec.type().wireName(),
        String.valueOf(spec.size().gigabytes()),
        spec.billing().wireName(),
        spec.template().value(),
        spec.publicIp().name(),
        String.valueOf(spec.startOnCreate()),
        optional(spec.network().map(CloudId.Network::value)),
        optional(spec.team().map(CloudId.Team::value)),
        owner(spec.owner()),
        optional(spec.notificationEmail().map(EmailAddress::value)),
        optional(spec.script().map(CloudId.Script::value)),
        spec.snapshot().name());
  }

  /** Nothing and a text, even an empty one, stay apart. */
  private static String optional(Optional<String> value) {
    return value.map(text -> "=" + text).orElse("");
  }

  private static String owner(Owner owner) {
    return switch (owner) {
      case Owner.Me _ -> "me";
      case Owner.Existing(var user) -> "user=" + user.value();
      case Owner.NewUser(var email, var firstName, var lastName) ->
          "new=" + sized(email.value()) + sized(firstName) + sized(lastName);
    };
  }

  private static String sized(String value) {
    return value.length() + ":" + value;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
