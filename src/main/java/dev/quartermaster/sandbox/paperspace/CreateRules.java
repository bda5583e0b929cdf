package dev.quartermaster.sandbox.paperspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules that a create keeps by itself, in the order in which they are checked. */
final class CreateRules {
  private static final List<String> NEW_USER =
      List.of("email", "password", "firstName", "lastName");

  private static final List<Function<Asked, Optional<String>>> RULES =
      List.of(
          CreateRules::oneAddress,
          CreateRules::oneUser,
          CreateRules::wholeNewUser,
          CreateRules::restorePoint);

  private CreateRules() {}

  /** The first broken rule's text. */
  static Optional<String> broken(Asked asked) {
    return Stream.concat(FieldRules.ALL.stream(), RULES.stream())
        .flatMap(rule -> rule.apply(asked).stream())
        .findFirst();
  }

  static boolean namesNewUser(Asked asked) {
    return NEW_USER.stream().anyMatch(asked::has);
  }

  private static Optional<String> oneAddress(Asked asked) {
    return when(
        asked.isTrue("assignPublicIp") && asked.isTrue("dynamicPublicIp"),
        "assignPublicIp and dynamicPublicIp can't both be true");
  }

  private static Optional<String> oneUser(Asked asked) {
    return when(
        asked.has("userId") && namesNewUser(asked),
        "userId can't be given together with email, password, firstName or lastName");
  }

  private static Optional<String> wholeNewUser(Asked asked) {
    return when(
        namesNewUser(asked) && !NEW_USER.stream().allMatch(asked::has),
        "a new user needs email, password, firstName and lastName");
  }

  private static Optional<String> restorePoint(Asked asked) {
    boolean mark = asked.isTrue("markSnapshotAsRestorePoint");
    if (mark && !asked.isTrue("takeInitialSnapshot")) {
      return Optional.of("markSnapshotAsRestorePoint requires takeInitialSnapshot");
    }
    if (mark && !asked.has("restorePointFrequency")) {
      return Optional.of("markSnapshotAsRestorePoint requires restorePointFrequency");
    }
    return when(
        asked.has("restorePointFrequency")
            && !asked.word("restorePointFrequency").equals("shutdown"),
        "restorePointFrequency must be shutdown");
  }

  static Optional<String> when(boolean broken, String text) {
    return broken ? Optional.of(text) : Optional.empty();
  }
}
