package dev.quartermaster.simulation;

import dev.quartermaster.chat.Receiver;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.request.Admins;
import dev.quartermaster.request.Chance;
import dev.quartermaster.request.Judge;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import dev.quartermaster.request.Voters;

/** A bot to try: the real one, or one that is broken on purpose at one of its ports. */
interface Variant {
  /** What is broken. */
  String name();

  default RequestStore store(World world, RequestStore disk) {
    return disk;
  }

  default Cloud cloud(World world, Cloud cloud) {
    return cloud;
  }

  default Receiver receiver(World world, Receiver receiver) {
    return receiver;
  }

  default Timing timing() {
    return Timing.standard();
  }

  default Chance chance(World world) {
    return new Chance(world.dice()::below);
  }

  default Admins adminsBeforeSending(
      Admins.Rule rule, ChatPort directory, Time time, Admins admins) {
    return admins;
  }

  /** Who may decide, as asked when somebody decides. */
  default Voters votersAtTheClick(Voters voters) {
    return voters;
  }

  /** Who may decide, as asked once more before a create is sent. */
  default Voters votersBeforeSending(Voters voters) {
    return voters;
  }

  /** Whether the policy still lets its asker have a wish, as asked before a create is sent. */
  default Judge judgeBeforeSending(Judge judge) {
    return judge;
  }

  default boolean sweeps() {
    return true;
  }

  /** The bot as it is. */
  static Variant real() {
    return () -> "the bot as it is";
  }
}
