package dev.quartermaster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages for people, and the blocks in them. */
final class DocPages {
  private static final Pattern REASON = Pattern.compile("<!-- not run: (.+) -->");
  private static final Pattern LINK = Pattern.compile("\\]\\(((?!https?:)[^)#\\s]+)(#[^)]*)?\\)");

  private DocPages() {}

  /**
   * A fenced block.
   *
   * @param language what stands behind the fence; a block without one is a command
   * @param reason why it is not run, where it is not
   */
  record Block(String language, List<String> lines, Optional<String> reason) {
    String text() {
      return String.join("\n", lines) + "\n";
    }
  }

  /** README, and all below docs. */
  static List<Path> all() throws IOException {
    try (var docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), docs)
          .filter(page -> page.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  static List<Block> blocks(Path page) {
    List<Block> blocks = new ArrayList<>();
    List<String> inside = new ArrayList<>();
    Optional<String> language = Optional.empty();
    Optional<String> reason = Optional.empty();
    for (String line : lines(page)) {
      if (line.startsWith("```") && language.isEmpty()) {
        String word = line.substring(3).strip();
        language = Optional.of(word.isEmpty() ? "sh" : word);
      } else if (line.startsWith("```")) {
        blocks.add(new Block(language.get(), List.copyOf(inside), reason));
        inside.clear();
        language = Optional.empty();
        reason = Optional.empty();
      } else if (language.isPresent()) {
        inside.add(line);
      } else if (!line.isBlank()) {
        var said = REASON.matcher(line);
        reason = said.matches() ? Optional.of(said.group(1)) : Optional.empty();
      }
    }
    return blocks;
  }

  /** What a page of ours leads to in the same repository. */
  static List<String> links(Path page) {
    return LINK.matcher(String.join("\n", lines(page))).results().map(one -> one.group(1)).toList();
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + page, e);
    }
  }
}
