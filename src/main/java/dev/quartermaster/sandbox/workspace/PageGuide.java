package dev.quartermaster.sandbox.workspace;

import java.util.List;

/**
 * What the composer of the page offers while somebody types a command.
 *
 * @param commands each command with its words
 */
public record PageGuide(List<Command> commands) {
  /** Offers nothing. */
  public static final PageGuide NONE = new PageGuide(List.of());

  /** Copies the list. */
  public PageGuide {
    commands = List.copyOf(commands);
  }

  /**
   * One way to begin a line.
   *
   * @param start what is put into the composer
   * @param usage an example of the whole line
   * @param meaning what it does
   * @param keys what may follow as {@code key:value}
   */
  public record Command(String start, String usage, String meaning, List<Key> keys) {
    /** Copies the list. */
    public Command {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A key that takes a value.
   *
   * @param key as it is typed, without the colon
   * @param label what it is called on forms
   */
  public record Key(String key, String label) {}
}
