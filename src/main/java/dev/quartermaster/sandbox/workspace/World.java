package dev.quartermaster.sandbox.workspace;

/** All that the workspace holds, shared by those who work on it. */
record World(
    WorkspaceOptions options,
    Roster roster,
    Messages messages,
    Modals modals,
    Homes homes,
    Triggers triggers,
    ResponseUrls responseUrls,
    History history,
    Screen screen,
    Faults faults,
    MessageForms messageForms) {

  static World of(WorkspaceOptions options) {
    var clock = options.timing().clock();
    var roster = new Roster(options.identity(), options.population());
    return new World(
        options,
        roster,
        new Messages(new Timestamps(clock)),
        new Modals(options.ids()),
        new Homes(options.ids()),
        new Triggers(options.timing(), options.ids()),
        new ResponseUrls(clock, options.ids()),
        new History(clock),
        new Screen(roster),
        new Faults(),
        new MessageForms());
  }

  Identity identity() {
    return options.identity();
  }

  Member member(String id) {
    return roster
        .member(id)
        .orElseThrow(() -> new IllegalArgumentException("person: " + id + " (expected a member)"));
  }
}
