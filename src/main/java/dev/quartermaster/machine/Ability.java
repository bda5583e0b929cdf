package dev.quartermaster.machine;

/** Something that one of Paperspace's APIs can do and another can't. */
public enum Ability {
  /** Paying for a machine by the month. */
  MONTHLY_BILLING("billing by the month", "This API bills by the hour only: type billing:hourly."),
  /** Making a user's account together with the machine. */
  NEW_USER(
      "a new user's account with the machine",
      "This API can't make users: invite the person in the Paperspace console, then give access to"
          + " the machine once it is there."),
  /** Making a machine that belongs to another user than the key's. */
  OWNER(
      "a machine owned by somebody else",
      "With this API a machine belongs to the API key's own user: leave owner out (or type"
          + " owner:me), then give the person access to it."),
  /** An e-mail by Paperspace once the machine is there. */
  NOTIFICATION(
      "an e-mail when it is there",
      "This API sends no such e-mail: leave notify out; I say here when the machine is ready."),
  /** Naming the team that a machine is for. */
  TEAM("naming the team", "With this API the team is the API key's own: leave team out."),
  /** Whether a type can be had now, for every type. */
  EVERY_AVAILABILITY(
      "availability of every type",
      "This API knows the availability of GPU+, P4000, P5000, P6000 and V100 only."),
  /** Another type or a larger disk for a machine that exists. */
  RESIZE(
      "another type or disk for a machine",
      "This API can't change a machine's type or disk: make a new machine and destroy this one."),
  /** Snapshots taken, listed, restored and deleted one by one. */
  SNAPSHOTS(
      "snapshots by hand",
      "This API has no snapshots by hand: ask for one at the first boot (snapshot:initial), or use"
          + " the Paperspace console."),
  /** Keeping a machine as a template. */
  TEMPLATES(
      "keeping a machine as a template",
      "This API can't make templates: use the Paperspace console."),
  /** Static addresses of the account: listed, claimed, moved, released. */
  ADDRESSES(
      "static addresses apart from machines",
      "This API has no list of static addresses: ask for one with the machine (ip:static), and look"
          + " at the rest in the Paperspace console."),
  /** Private networks made, renamed and deleted. */
  NETWORK_CHANGES(
      "making private networks",
      "This API can't change private networks: use the Paperspace console."),
  /** Who has access to a machine. */
  ACCESS_LIST(
      "the list of who has access",
      "This API doesn't say who has access: see the machine in the Paperspace console."),
  /** Seconds used and rates of a month. */
  UTILIZATION(
      "measured use of a month",
      "This API doesn't measure use: it is estimated from the machine's rates and its events."),
  /** The text of a start-up script. */
  SCRIPT_TEXT(
      "reading a script's text",
      "This API never gives a script's text back: keep it where you wrote it."),
  /** Giving a start-up script to a machine that exists. */
  SCRIPT_ASSIGNMENT(
      "a script for a machine that exists",
      "This API takes a script only when a machine is made: name it with script: then."),
  /** Who the key belongs to, and how many machines the account may have. */
  STANDING(
      "the key's user and the machine limit",
      "This API doesn't say whose the key is: look it up in the Paperspace console."),
  /** Everything that was done in the account, one event at a time. */
  EVENTS("the account's events", "This API shows the last ten events of one machine only.");

  private final String words;
  private final String instead;

  Ability(String words, String instead) {
    this.words = words;
    this.instead = instead;
  }

  /** What it is, in a few words. */
  public String words() {
    return words;
  }

  /** What to tell people where it is lacking: that it is, and what to do in its place. */
  public String instead() {
    return instead;
  }
}
