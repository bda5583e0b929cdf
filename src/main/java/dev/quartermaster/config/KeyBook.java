package dev.quartermaster.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What each key of the settings means: by the words above it in the shipped file, and by what the
 * reader says that it takes.
 */
public final class KeyBook {
  private static final Pattern KEY = Pattern.compile("( *)([a-z_]+):(?: (.*))?");
  private static final String NOBODY_MEANS_THIS = "?!";

  private final SequencedMap<String, Entry> entries;

  /**
   * A key, or a section of keys.
   *
   * @param key the whole path
   * @param meaning in the words of the shipped file
   * @param usual the default as it is written; empty for none, and for a section
   * @param takes what the reader expects, with unit and range; empty where any text will do
   * @param keys the keys below it
   */
  public record Entry(String key, String meaning, String usual, String takes, List<String> keys) {
    public Entry {
      keys = List.copyOf(keys);
    }
  }

  private KeyBook(SequencedMap<String, Entry> entries) {
    this.entries = entries;
  }

  /** The book of a text that holds every key with its default, such as the shipped file. */
  public static KeyBook of(String shipped) {
    var pages = new Pages();
    shipped.lines().forEach(pages::take);
    return new KeyBook(pages.entries());
  }

  /** What a key means; empty where there is none of that name. */
  public Optional<Entry> explain(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** The key that may have been meant. */
  public Optional<String> nearest(String typed) {
    Optional<String> last =
        entries.keySet().stream()
            .filter(key -> key.substring(key.lastIndexOf('.') + 1).equals(typed))
            .findFirst();
    return last.or(() -> NearestWord.to(typed, entries.keySet()));
  }

  /** Every key that has a value of its own. */
  public List<Entry> values() {
    return entries.values().stream().filter(entry -> entry.keys().isEmpty()).toList();
  }

  /** Reads the file line by line: comments are about the key below them. */
  private static final class Pages {
    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final List<String> path = new ArrayList<>();
    private final StringBuilder comment = new StringBuilder();

    void take(String line) {
      String stripped = line.strip();
      if (stripped.startsWith("#")) {
        comment.append(comment.isEmpty() ? "" : "\n").append(stripped.substring(1).strip());
        return;
      }
      Matcher key = KEY.matcher(line.stripTrailing());
      if (key.matches()) {
        enter(
            key.group(1).length() / 2, key.group(2), Optional.ofNullable(key.group(3)).orElse(""));
      }
      comment.setLength(0);
    }

    /** What has no words of its own is meant by those above its elder sibling, or its section. */
    private void enter(int depth, String name, String value) {
      boolean sibling = path.size() > depth;
      String elder = String.join(".", path.subList(0, Math.min(path.size(), depth + 1)));
      while (path.size() > depth) {
        path.removeLast();
      }
      String above = sibling ? elder : String.join(".", path);
      path.add(name);
      String key = String.join(".", path);
      meanings.put(key, comment.isEmpty() ? meanings.getOrDefault(above, "") : comment.toString());
      defaults.put(key, value.strip());
    }

    SequencedMap<String, Entry> entries() {
      SequencedMap<String, Entry> entries = new LinkedHashMap<>();
      meanings.forEach((key, meaning) -> entries.put(key, entry(key, meaning)));
      return entries;
    }

    private Entry entry(String key, String meaning) {
      List<String> below =
          meanings.keySet().stream().filter(other -> other.startsWith(key + ".")).toList();
      String usual = defaults.getOrDefault(key, "");
      String takes = below.isEmpty() ? takes(key, usual.startsWith("[")) : "";
      return new Entry(key, meaning, usual, takes, below);
    }
  }

  /** What the reader says to a value that nobody means. */
  private static String takes(String key, boolean list) {
    String value = list ? "['" + NOBODY_MEANS_THIS + "']" : "'" + NOBODY_MEANS_THIS + "'";
    String yaml =
        Pattern.compile("\\.")
            .splitAsStream(key)
            .map(word -> "{" + word + ": ")
            .collect(Collectors.joining("", "", value + "}".repeat(key.split("\\.", -1).length)));
    var findings = new Findings("");
    YamlTree.read(yaml, findings)
        .ifPresent(
            root -> SettingsReader.forLooking().read(new Part("", root, findings), findings));
    return findings.problems().stream()
        .filter(problem -> problem.key().equals(key))
        .map(Problem::expected)
        .findFirst()
        .orElse("");
  }
}
