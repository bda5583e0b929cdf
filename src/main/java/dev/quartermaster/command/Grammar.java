package dev.quartermaster.command;

import dev.quartermaster.machine.Field;
import java.util.List;
import java.util.stream.Stream;

/** What can be typed, for a place that offers it while somebody types. */
public final class Grammar {
  private Grammar() {}

  /**
   * One command.
   *
   * @param word its first word
   * @param usage an example, without the slash command's own name
   * @param meaning what it does
   * @param takes what may follow as {@code key:value}
   */
  public record Usage(String word, String usage, String meaning, List<Field> takes) {
    /** Copies the list. */
    public Usage {
      takes = List.copyOf(takes);
    }
  }

  /** Every command, in the order of help. */
  public static List<Usage> all() {
    return Stream.of(Word.values())
        .map(word -> new Usage(word.word(), word.usage(), word.meaning(), takes(word)))
        .toList();
  }

  private static List<Field> takes(Word word) {
    return switch (word) {
      case CREATE -> FormFields.sayable();
      case AVAILABILITY -> BrowseCards.PLACED.stream().sorted().toList();
      case COST -> BrowseCards.PRICED.stream().sorted().toList();
      case RESIZE -> List.of(Field.TYPE, Field.SIZE);
      case APPROVE, DENY, FREEZE, UNFREEZE -> List.of(Field.REASON);
      case LIST,
          SHOW,
          START,
          STOP,
          DESTROY,
          RESTART,
          RENAME,
          SNAPSHOT,
          TEMPLATE,
          IP,
          ACCESS,
          HANDOVER,
          SCRIPT,
          USERS,
          UTILIZATION,
          REQUESTS,
          WHY,
          CANCEL,
          COPY,
          AUDIT,
          TYPES,
          TEMPLATES,
          NETWORKS,
          SCRIPTS,
          WHOAMI,
          HELP ->
          List.of();
    };
  }
}
