package dev.quartermaster.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed behind a command's word.
 *
 * @param plain the words that stand alone, in order
 * @param keyed what was typed as {@code key:value}, the keys in small letters; the first of a key
 *     counts
 */
record Line(List<String> plain, Map<String, String> keyed) {
  Line {
    plain = List.copyOf(plain);
    keyed = Map.copyOf(keyed);
  }

  /** Reads the words behind the command's own. */
  static Line of(List<String> tokens) {
    var plain = new ArrayList<String>();
    var keyed = new LinkedHashMap<String, String>();
    for (String token : tokens) {
      Argument argument = Argument.of(token);
      if (argument.hasValue()) {
        keyed.putIfAbsent(argument.key().toLowerCase(Locale.ROOT), argument.value());
      } else {
        plain.add(argument.key());
      }
    }
    return new Line(plain, keyed);
  }

  /** The value of a key, if it was typed and says something. */
  Optional<String> value(String key) {
    return Optional.ofNullable(keyed.get(key)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** All that stands alone, as one text. */
  String words() {
    return String.join(" ", plain);
  }

  /** The same without the first word that stands alone. */
  Line rest() {
    return new Line(plain.subList(Math.min(1, plain.size()), plain.size()), keyed);
  }

  /** A key that is none of those, if one was typed. */
  Optional<String> stranger(Set<String> known) {
    return keyed.keySet().stream().filter(key -> !known.contains(key)).sorted().findFirst();
  }
}
