package dev.quartermaster.chat.slack;

import java.util.Optional;

/**
 * How many characters still fit; what doesn't fit is cut with an ellipsis, never refused. A room
 * inside another takes its space from both.
 */
final class Room {
  private final Optional<Room> around;
  private int own;

  private Room(int characters, Optional<Room> around) {
    this.own = characters;
    this.around = around;
  }

  static Room of(int characters) {
    return new Room(characters, Optional.empty());
  }

  /** A smaller room inside this one. */
  Room inside(int characters) {
    return new Room(characters, Optional.of(this));
  }

  int left() {
    return around.map(outer -> Math.min(own, outer.left())).orElse(own);
  }

  /** Takes the space for something that can't be cut; false when there is too little. */
  boolean take(int characters) {
    if (characters > left()) {
      return false;
    }
    spend(characters);
    return true;
  }

  /** The words, or as many of them as fit. */
  String fit(String words) {
    int left = left();
    if (words.length() <= left) {
      spend(words.length());
      return words;
    }
    spend(left);
    if (left == 0) {
      return "";
    }
    int end = left - 1;
    if (end > 0 && Character.isHighSurrogate(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(0, end) + "…";
  }

  private void spend(int characters) {
    own -= characters;
    around.ifPresent(outer -> outer.spend(characters));
  }
}
