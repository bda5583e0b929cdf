package dev.quartermaster.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a wish asks for that the API can't do. */
final class AbilityChecks {
  private AbilityChecks() {}

  private record Asked(Field field, Ability ability) {}

  /** R41. */
  static Stream<Finding> lacking(Wish wish) {
    Stream<Finding> never =
        asked(wish).stream()
            .filter(each -> !wish.facts().abilities().can(each.ability()))
            .map(each -> new Finding(each.field(), each.ability().instead()));
    return Stream.concat(never, ListedChecks.templateType(wish));
  }

  private static List<Asked> asked(Wish wish) {
    var asked = new ArrayList<Asked>();
    wish.billing()
        .understood()
        .filter(billing -> billing == BillingType.MONTHLY)
        .ifPresent(_ -> asked.add(new Asked(Field.BILLING, Ability.MONTHLY_BILLING)));
    if (wish.owner().isNewUser()) {
      asked.add(new Asked(Field.EMAIL, Ability.NEW_USER));
    }
    if (wish.owner().choice() instanceof Owner.Existing) {
      asked.add(new Asked(Field.OWNER, Ability.OWNER));
    }
    if (!wish.notification().isMissing()) {
      asked.add(new Asked(Field.NOTIFY, Ability.NOTIFICATION));
    }
    if (!wish.team().isMissing()) {
      asked.add(new Asked(Field.TEAM, Ability.TEAM));
    }
    return asked;
  }
}
