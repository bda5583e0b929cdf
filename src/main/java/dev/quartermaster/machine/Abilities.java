package dev.quartermaster.machine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an API can do.
 *
 * @param api its name, as people are told it
 * @param types the machine types that it sells (R4)
 * @param has everything that it can do of what not each can
 */
public record Abilities(String api, Set<MachineType> types, Set<Ability> has) {
  /** What Paperspace's Core API can do. */
  public static final Abilities CORE =
      new Abilities(
          "Paperspace's Core API",
          EnumSet.range(MachineType.AIR, MachineType.C10),
          EnumSet.of(
              Ability.MONTHLY_BILLING,
              Ability.NEW_USER,
              Ability.OWNER,
              Ability.NOTIFICATION,
              Ability.TEAM,
              Ability.UTILIZATION,
              Ability.SCRIPT_TEXT));

  /** What Paperspace's API v1 can do. */
  public static final Abilities V1 =
      new Abilities(
          "Paperspace's API v1",
          EnumSet.range(MachineType.GPU_PLUS, MachineType.H100X8),
          EnumSet.of(
              Ability.EVERY_AVAILABILITY,
              Ability.RESIZE,
              Ability.SNAPSHOTS,
              Ability.TEMPLATES,
              Ability.ADDRESSES,
              Ability.NETWORK_CHANGES,
              Ability.ACCESS_LIST,
              Ability.SCRIPT_ASSIGNMENT,
              Ability.STANDING,
              Ability.EVENTS));

  public Abilities {
    types = Set.copyOf(types);
    has = Set.copyOf(has);
  }

  /** What it sells, in the order of the price list. */
  public List<MachineType> sold() {
    return Stream.of(MachineType.values()).filter(types::contains).toList();
  }

  /** Something that a wish asks for and the API can't do, and the field that asks for it. */
  public record Lack(Field field, Ability ability) {}

  /** Whether it can do that. */
  public boolean can(Ability ability) {
    return has.contains(ability);
  }

  /** What a wish asks for that can't be done. */
  public List<Lack> lacking(MachineSpec spec) {
    var asked = new ArrayList<Lack>();
    if (spec.billing() == BillingType.MONTHLY) {
      asked.add(new Lack(Field.BILLING, Ability.MONTHLY_BILLING));
    }
    switch (spec.owner()) {
      case Owner.Me _ -> {}
      case Owner.Existing _ -> asked.add(new Lack(Field.OWNER, Ability.OWNER));
      case Owner.NewUser _ -> asked.add(new Lack(Field.EMAIL, Ability.NEW_USER));
    }
    spec.notificationEmail()
        .ifPresent(_ -> asked.add(new Lack(Field.NOTIFY, Ability.NOTIFICATION)));
    spec.team().ifPresent(_ -> asked.add(new Lack(Field.TEAM, Ability.TEAM)));
    return asked.stream().filter(lack -> !can(lack.ability())).toList();
  }
}
