package dev.quartermaster.simulation;

import java.time.Duration;

/**
 * How bad a day it is, in faults per thousand calls, until it clears up.
 *
 * @param length until when there are faults and people do things
 * @param kill a kill at some point of the program
 * @param stop a stop for seconds to many minutes
 * @param slow a call that takes half a minute
 * @param disk a write or read that is refused; half as many that are written and refused
 * @param cloud a read of the cloud that goes wrong
 * @param chat a message that is put off; half as many that are posted and put off
 * @param wakeup a wake-up that is lost; as many that come double
 * @param create a create that is not simply accepted
 * @param pace how many times as long as usual the cloud takes to answer
 */
record Weather(
    Duration length,
    int kill,
    int stop,
    int slow,
    int disk,
    int cloud,
    int chat,
    int wakeup,
    int create,
    int pace) {

  /** The day of a seed: fine, or bad in some ways, or in all. */
  static Weather of(Dice dice) {
    Duration length = dice.between(Duration.ofMinutes(15), Duration.ofMinutes(50));
    int pace = dice.permille(150) ? 6 : 1;
    int kind = dice.below(10);
    if (kind == 0) {
      return new Weather(length, 0, 0, 0, 0, 0, 0, 0, 300, pace);
    }
    boolean all = kind >= 8;
    return new Weather(
        length,
        some(dice, all, 6),
        some(dice, all, 6),
        some(dice, all, 5),
        some(dice, all, 20),
        some(dice, all, 120),
        some(dice, all, 120),
        some(dice, all, 100),
        250 + dice.below(600),
        pace);
  }

  private static int some(Dice dice, boolean all, int most) {
    return all || dice.permille(450) ? 1 + dice.below(most) : 0;
  }

  /** Whether nothing but creates goes wrong. */
  boolean isFine() {
    return kill + stop + slow + disk + cloud + chat + wakeup == 0;
  }
}
