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
      Guard.WRITES,
      "create name:trainer-7 type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"",
      "makes a machine, once you have confirmed exactly what; leave values out and a form asks for"
          + " them"),
  LIST(Guard.READS, "list [mine|all]", "shows the machines that were made here"),
  SHOW(Guard.READS, "show trainer-7", "shows one machine or request"),
  START(Guard.WRITES, "start trainer-7", "starts a machine"),
  STOP(Guard.WRITES, "stop trainer-7", "stops a machine; disk and static IP go on costing"),
  DESTROY(
      Guard.WRITES,
      "destroy trainer-7",
      "destroys a machine for good, after you have typed its name"),
  RESTART(Guard.WRITES, "restart trainer-7", "restarts a machine that runs"),
  RENAME(Guard.WRITES, "rename trainer-7 to:trainer-8", "gives a machine another name"),
  RESIZE(
      Guard.WRITES,
      "resize trainer-7 type:P6000 size:200",
      "gives a machine other hardware or a larger disk, once you have confirmed the price"),
  TYPES(Guard.READS, "types", "shows the machine types, with list prices"),
  TEMPLATES(Guard.READS, "templates [name]", "shows what machines can be made from"),
  NETWORKS(Guard.READS, "networks", "shows the private networks"),
  USERS(Guard.READS, "users [name]", "shows who is in the team at Paperspace"),
  AVAILABILITY(
      Guard.READS,
      "availability type:P5000 [region:NY2]",
      "asks whether such a machine could be had now"),
  COST(Guard.READS, "cost trainer-7 [month:2026-11]", "shows what a machine used in a month"),
  WHOAMI(Guard.READS, "whoami", "shows who you are to me and what you may do"),
  HELP(Guard.READS, "help [command]", "shows this");

  /** What a command needs. */
  enum Guard {
    /** Anybody in the workspace may. */
    READS,
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
