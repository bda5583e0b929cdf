package dev.quartermaster.simulation;

import dev.quartermaster.chat.Receiver;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.request.Admins;
import dev.quartermaster.request.Chance;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;

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

  default boolean sweeps() {
    return true;
  }

  /** The bot as it is. */
  static Variant real() {
    return () -> "the bot as it is";
  }
}
