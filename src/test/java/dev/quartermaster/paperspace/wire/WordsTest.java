package dev.quartermaster.paperspace.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the cloud's own words before they are quoted. */
class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "templateId not found | templateId not found",
        "<html><body><h1>502 Bad Gateway</h1></body></html> | 502 Bad Gateway",
        "a\u202Eb\u200Bc\u2066d\uFEFFe | a b c d e",
        "line\u0007one\u001B[31m red | line one [31m red",
        "ｆｕｌｌ ünï😀 | ｆｕｌｌ ünï😀",
        "1 < 2 | 1 < 2",
        "lone \uD83D here | lone here"
      })
  void tags_controls_and_directions_go(String text, String quoted) {
    assertThat(Words.quoted(text)).isEqualTo(quoted);
  }

  @Test
  void lines_become_one() {
    assertThat(Words.quoted("\r\n one\n\ttwo  three\u2028four ")).isEqualTo("one two three four");
  }

  @Test
  void more_than_two_hundred_characters_are_cut() {
    assertThat(Words.quoted("x".repeat(200))).hasSize(200).doesNotContain("…");
    assertThat(Words.quoted("x".repeat(201))).hasSize(200).endsWith("x…");
    assertThat(Words.quoted("x".repeat(198) + "😀y")).isEqualTo("x".repeat(198) + "…");
  }

  @Test
  void four_mebibytes_of_brackets_cost_no_time() {
    assertTimeout(Duration.ofSeconds(5), () -> Words.quoted("<".repeat(4 * 1024 * 1024)));
  }
}
