package dev.quartermaster.machine;

import java.util.List;
import java.util.Optional;

/**
 * A draft, or a spec again, as far as it can be understood: what the rules look at.
 *
 * @param name R7
 * @param region R3
 * @param type R4
 * @param gigabytes R2, R5
 * @param billing R6
 * @param template R8
 * @param ip R9
 * @param start R2, R26
 * @param network R22
 * @param team R13
 * @param owner R10 to R14
 * @param notification R25
 * @param script R23
 * @param snapshot R16 to R19
 * @param fallback R42
 * @param facts what is known of the account
 */
record Wish(
    Typed<MachineName> name,
    Typed<Region> region,
    Typed<MachineType> type,
    Typed<Long> gigabytes,
    Typed<BillingType> billing,
    Typed<Listing.Pick<Template>> template,
    IpWish ip,
    Typed<Boolean> start,
    Typed<Listing.Pick<Network>> network,
    Typed<CloudId.Team> team,
    OwnerWish owner,
    Typed<EmailAddress> notification,
    Typed<Listing.Pick<Script>> script,
    SnapshotWish snapshot,
    Typed<List<Fallback>> fallback,
    Facts facts) {

  /** Understands a draft; the account's team stands in where none was typed. */
  static Wish of(Draft draft, Facts facts) {
    Optional<String> team = draft.value(Field.TEAM).or(() -> facts.team().map(CloudId.Team::value));
    return new Wish(
        NameText.machine(Optional.ofNullable(draft.values().get(Field.NAME))),
        ValueText.region(draft.value(Field.REGION)),
        ValueText.type(draft.value(Field.TYPE), facts.abilities()),
        ValueText.gigabytes(draft.value(Field.SIZE)),
        ValueText.billing(draft.value(Field.BILLING)),
        Listings.templates(facts).find(draft.value(Field.TEMPLATE)),
        IpWish.of(draft),
        ValueText.flag(Field.START, draft.value(Field.START)),
        Listings.networks(facts).find(draft.value(Field.NETWORK)),
        ValueText.team(team),
        OwnerWish.of(draft, facts),
        ValueText.email(draft.value(Field.NOTIFY)),
        Listings.scripts(facts).find(draft.value(Field.SCRIPT)),
        SnapshotWish.of(draft),
        Fallback.read(draft.value(Field.FALLBACK), facts.abilities()),
        facts);
  }

  /** Looks at a spec again, in the light of newer facts. */
  static Wish of(MachineSpec spec, Facts facts) {
    return new Wish(
        new Typed.Understood<>(spec.name()),
        new Typed.Understood<>(spec.region()),
        new Typed.Understood<>(spec.type()),
        new Typed.Understood<>((long) spec.size().gigabytes()),
        new Typed.Understood<>(spec.billing()),
        Listings.templates(facts).withId(spec.template().value()),
        IpWish.of(spec.publicIp()),
        new Typed.Understood<>(spec.startOnCreate()),
        again(Listings.networks(facts), spec.network()),
        Typed.of(spec.team()),
        OwnerWish.of(spec.owner(), facts),
        Typed.of(spec.notificationEmail()),
        again(Listings.scripts(facts), spec.script()),
        SnapshotWish.of(spec.snapshot()),
        new Typed.Missing<>(),
        facts);
  }

  /** The same for another machine that would do; it names no others itself. */
  Wish with(Fallback other) {
    return new Wish(
        name,
        other.region().<Typed<Region>>map(Typed.Understood::new).orElse(region),
        other.type().<Typed<MachineType>>map(Typed.Understood::new).orElse(type),
        gigabytes,
        billing,
        template,
        ip,
        start,
        network,
        team,
        owner,
        notification,
        script,
        snapshot,
        new Typed.Missing<>(),
        facts);
  }

  /** The spec that it amounts to; only for a wish that breaks no rule. */
  MachineSpec toSpec() {
    return new MachineSpec(
        name.understood().orElseThrow(),
        region.understood().orElseThrow(),
        type.understood().orElseThrow(),
        gigabytes.understood().flatMap(DiskSize::of).orElseThrow(),
        billing.understood().orElse(BillingType.HOURLY),
        new CloudId.Template(template.understood().orElseThrow().id()),
        ip.choice(),
        start.understood().orElse(true),
        network.understood().map(pick -> new CloudId.Network(pick.id())),
        team.understood(),
        owner.choice(),
        notification.understood(),
        script.understood().map(pick -> new CloudId.Script(pick.id())),
        snapshot.plan());
  }

  private static <T> Typed<Listing.Pick<T>> again(
      Listing<T> listing, Optional<? extends CloudId> id) {
    return id.isPresent() ? listing.withId(id.get().value()) : new Typed.Missing<>();
  }
}
