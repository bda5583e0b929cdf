package dev.quartermaster.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of commands: the word, whether it changes something, how it is used, what it does. Help
 * is made from it.
 */
enum Word {
  CREATE(
      Guard.ASKS,
      "create name:trainer-7 type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"",
      "makes a machine, once you have confirmed exactly what; leave values out and a form asks for"
          + " them"),
  LIST(Guard.READS, "list [mine|all]", "shows the machines that were made here"),
  SHOW(Guard.READS, "show trainer-7", "shows one machine or request"),
  START(Guard.OPERATES, "start trainer-7", "starts a machine"),
  STOP(Guard.OPERATES, "stop trainer-7", "stops a machine; disk and static IP go on costing"),
  DESTROY(
      Guard.OPERATES,
      "destroy trainer-7",
      "destroys a machine for good, after you have typed its name"),
  RESTART(Guard.OPERATES, "restart trainer-7", "restarts a machine that runs"),
  RENAME(Guard.OPERATES, "rename trainer-7 to:trainer-8", "gives a machine another name"),
  RESIZE(
      Guard.OPERATES,
      "resize trainer-7 type:P6000 size:200",
      "gives a machine other hardware or a larger disk, once you have confirmed the price"),
  SNAPSHOT(
      Guard.OPERATES,
      "snapshot create trainer-7 name:before-upgrade",
      "keeps a machine's disk as it is; snapshot list, restore and delete show what is kept, each"
          + " with its buttons"),
  TEMPLATE(
      Guard.OPERATES,
      "template trainer-7 name:my-image",
      "keeps a machine as a template of the team"),
  IP(
      Guard.OPERATES,
      "ip claim trainer-7",
      "gives a machine a static public IP; also ip assign trainer-7 ip:203.0.113.9 and ip release"
          + " trainer-7"),
  ACCESS(
      Guard.OPERATES,
      "access grant trainer-7 user:ben@example.com",
      "lets somebody use a machine; also access revoke and access list"),
  HANDOVER(
      Guard.OPERATES, "handover trainer-7 to:@person", "gives a machine into somebody else's care"),
  SCRIPT(
      Guard.OPERATES,
      "script assign trainer-7 script:setup",
      "runs a start-up script at a machine's next boot; see them with scripts"),
  LINK(
      Guard.ASKS,
      "link user:ben@example.com",
      "ties you to your account at Paperspace, once an admin confirms; link alone goes by your"
          + " e-mail address, where that is allowed; admins tie others with link @person user:"),
  UNLINK(Guard.ASKS, "unlink", "unties you from your account; admins untie others by mention"),
  REQUESTS(Guard.READS, "requests", "shows the requests that wait for a decision"),
  WHY(
      Guard.READS,
      "why R-7F3K",
      "shows by which rule a request is ruled, and what would be ruled better"),
  APPROVE(
      Guard.DECIDES,
      "approve R-7F3K [fingerprint] reason:\"…\"",
      "says yes to what the request's card shows"),
  DENY(Guard.DECIDES, "deny R-7F3K reason:\"…\"", "says no, and why"),
  CANCEL(Guard.OWN, "cancel R-7F3K", "calls a request off before anything is sent"),
  COPY(Guard.ASKS, "copy R-7F3K", "asks for the same again, or for what you change of it"),
  FREEZE(Guard.WRITES, "freeze reason:\"…\"", "stops every send to Paperspace at once"),
  UNFREEZE(Guard.WRITES, "unfreeze reason:\"…\"", "lets what waits go on"),
  SWEEP(Guard.WRITES, "sweep", "looks for what nobody minds: machines, addresses, snapshots"),
  AUDIT(Guard.AUDITS, "audit R-7F3K", "shows everything that was written about a request"),
  TYPES(Guard.READS, "types [words]", "shows the machine types and their prices"),
  TEMPLATES(Guard.READS, "templates [words]", "shows what machines can be made from"),
  NETWORKS(Guard.READS, "networks [words]", "shows the private networks"),
  SCRIPTS(Guard.READS, "scripts [words]", "shows the start-up scripts"),
  USERS(Guard.READS, "users [words]", "shows who is in the team at Paperspace"),
  UTILIZATION(
      Guard.READS,
      "utilization trainer-7 [month:2026-11]",
      "shows how long a machine ran in a month, and what that costs"),
  AVAILABILITY(
      Guard.READS,
      "availability [type:P5000] [region:NY2]",
      "shows what is to be had now, as far as Paperspace tells"),
  COST(Guard.READS, "cost type:P5000 size:100 for:8h", "shows what a machine would cost"),
  WHOAMI(Guard.READS, "whoami", "shows who you are to me and what you may do"),
  HELP(Guard.ANYBODY, "help [command]", "shows this");

  /** What a command needs. */
  enum Guard {
    /** Words about words: nothing of the house is in them. */
    ANYBODY,
    /** Every full member of the workspace may. */
    READS,
    /** Those who may ask for machines; what becomes of it is the policy's. */
    ASKS,
    /** Whoever asked for the machine, operators and admins. */
    OPERATES,
    /** Whoever asked, and admins. */
    OWN,
    /** Those whom the request needs, never whoever asked. */
    DECIDES,
    /** Auditors and admins. */
    AUDITS,
    /** Admins only; checked at the command, at the click and before the create is sent. */
    WRITES
  }

  private final Guard guard;
  private final String usage;
  private final String meaning;

  Word(Guard guard, String usage, String meaning) {
    this.guard = guard;
    this.usage = usage;
    this.meaning = meaning;
  }

  Guard guard() {
    return guard;
  }

  String usage() {
    return usage;
  }

  String meaning() {
    return meaning;
  }

  /** As it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Word> named(String text) {
    return Stream.of(values())
        .filter(word -> word.word().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
