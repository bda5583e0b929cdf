package dev.quartermaster.command;

import dev.quartermaster.machine.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be typed, for a place that offers it while somebody types. */
public final class Grammar {
  private static final Map<Word, List<Field>> TAKES =
      Map.of(
          Word.CREATE, FormFields.sayable(),
          Word.RESIZE, List.of(Field.TYPE, Field.SIZE),
          Word.AVAILABILITY, BrowseCards.PLACED.stream().sorted().toList(),
          Word.COST, BrowseCards.PRICED.stream().sorted().toList(),
          Word.APPROVE, List.of(Field.REASON),
          Word.DENY, List.of(Field.REASON),
          Word.FREEZE, List.of(Field.REASON),
          Word.UNFREEZE, List.of(Field.REASON));

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
        .map(
            word ->
                new Usage(
                    word.word(), word.usage(), word.meaning(), TAKES.getOrDefault(word, List.of())))
        .toList();
  }
}
