package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever makes a card or a form for people has a file that shows how it reads. */
class GoldenCoverageTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Pattern MAKES_WORDS =
      Pattern.compile("(?m)^  (?!private)(?:public )?(?:static )?(?:Card|Form|List<Card>) \\w+\\(");

  /** The file for each type; what only hands on another type's cards is told by that one's. */
  private static final Map<String, String> SHOWN_IN =
      Map.ofEntries(
          Map.entry("Answers", "words/answers.txt"),
          Map.entry("BrokenCard", "words/broken.txt"),
          Map.entry("BrowseCards", "words/browse.txt"),
          Map.entry("CostCard", "words/browse.txt"),
          Map.entry("Pages", "words/browse.txt"),
          Map.entry("CreateForm", "words/forms.txt"),
          Map.entry("DestroyForm", "words/forms.txt"),
          Map.entry("MachineDesk", "words/minding.txt"),
          Map.entry("ReshapeCard", "words/minding.txt"),
          Map.entry("SnapshotCards", "words/minding.txt"),
          Map.entry("UseDesk", "words/minding.txt"),
          Map.entry("MindDesk", "words/forms.txt"),
          Map.entry("ReshapeDesk", "words/forms.txt"),
          Map.entry("ReshapeForm", "words/forms.txt"),
          Map.entry("Adopting", "words/loose-ends.txt"),
          Map.entry("LooseAnswers", "words/loose-ends.txt"),
          Map.entry("LooseCard", "words/loose-ends.txt"),
          Map.entry("Tying", "words/loose-ends.txt"),
          Map.entry("LinkCard", "words/links.txt"),
          Map.entry("HopeForm", "words/hope.txt"),
          Map.entry("Lookout", "words/list.txt"),
          Map.entry("OverWords", "words/limits.txt"),
          Map.entry("VoteAnswers", "words/votes.txt"),
          Map.entry("VoteRefusals", "words/votes.txt"),
          Map.entry("JudgedCard", "words/refused.txt"),
          Map.entry("VoteForms", "words/vote-forms.txt"),
          Map.entry("WhoAmI", "words/whoami.txt"),
          Map.entry("ApprovalCard", "cards/approval.txt"),
          Map.entry("FrozenCard", "cards/frozen.txt"),
          Map.entry("View", "cards/frozen.txt"),
          Map.entry("ConfirmCard", "cards/confirm.txt"),
          Map.entry("Pulse", "cards/root.txt"),
          Map.entry("RequestCard", "cards/shown.txt"),
          Map.entry("RootCard", "cards/root.txt"),
          Map.entry("Story", "cards/thread.txt"),
          Map.entry("SurplusStory", "cards/thread.txt"));

  @Test
  void every_type_that_makes_cards_or_forms_has_a_golden_file() throws IOException {
    assertThat(makers()).isEqualTo(new TreeSet<>(SHOWN_IN.keySet()));
    assertThat(SHOWN_IN.values())
        .allSatisfy(file -> assertThat(GOLDEN.resolve(file)).isNotEmptyFile());
  }

  private static Set<String> makers() throws IOException {
    var makers = new TreeSet<String>();
    for (String part : new String[] {"request", "command"}) {
      try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/quartermaster", part))) {
        files
            .filter(file -> MAKES_WORDS.matcher(text(file)).find())
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .forEach(makers::add);
      }
    }
    return makers;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
