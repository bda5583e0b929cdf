package dev.quartermaster.command;

/** The desks that take on what is pressed, typed or sent. */
record Desks(
    Gate gate,
    CreateDesk create,
    MachineDesk machine,
    MindDesk mind,
    SurplusDesk surplus,
    WishDesk wishes,
    VoteDesk votes,
    ReviseDesk revise,
    HopeDesk hopes) {

  /** Desks over those records. */
  static Desks over(
      Commands.Records records, Commands.View view, Commands.Rules rules, CreateDesk create) {
    Voting voting = new Voting(rules.voters());
    var machine =
        new MachineDesk(
            records.store(), records.requests(), rules.gate(), rules.time(), rules.timing());
    return new Desks(
        rules.gate(),
        create,
        machine,
        mind(machine, view, rules),
        new SurplusDesk(records.store(), records.requests(), rules.time(), rules.timing()),
        wishes(records, rules),
        votes(records, view, rules, voting),
        revise(records, view, rules, voting),
        new HopeDesk(records.requests(), rules.time()));
  }

  private static MindDesk mind(MachineDesk machine, Commands.View view, Commands.Rules rules) {
    var consent = new ReshapeConsent(rules.judge(), rules.voters());
    var provider = view.provider();
    var quoting = rules.quoting();
    return new MindDesk(
        rules.gate(),
        machine,
        provider.abilities(),
        new MindDesk.Tasks(
            new ReshapeDesk(machine, view.account(), quoting, consent, provider.abilities()),
            new SnapshotDesk(machine, provider.snapshots(), rules.time().real()),
            new AddressDesk(machine, quoting, consent),
            new CareDesk(
                machine, new Accounts(view.account(), quoting), provider.access(), rules.voters()),
            new ImageDesk(machine, view.account())));
  }

  private static WishDesk wishes(Commands.Records records, Commands.Rules rules) {
    return new WishDesk(
        records.store(),
        records.requests(),
        rules.quoting(),
        rules.judge(),
        new WishDesk.Clocked(rules.time(), rules.timing(), rules.chance()));
  }

  private static VoteDesk votes(
      Commands.Records records, Commands.View view, Commands.Rules rules, Voting voting) {
    return new VoteDesk(
        records.store(),
        records.requests(),
        voting,
        new Offering(new VoteForms(view.catalogue()), rules.quoting(), view.account()),
        new VoteDesk.Clocked(rules.time(), rules.chance()));
  }

  private static ReviseDesk revise(
      Commands.Records records, Commands.View view, Commands.Rules rules, Voting voting) {
    return new ReviseDesk(
        records.store(),
        records.requests(),
        new ReviseDesk.Ways(rules.quoting(), view.account(), rules.judge(), voting),
        new VoteDesk.Clocked(rules.time(), rules.chance()));
  }
}
