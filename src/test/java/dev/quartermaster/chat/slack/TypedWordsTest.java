package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "create owner:<@U0ADA|ada> name:x~ create owner:@U0ADA name:x",
        "create notify:<mailto:a@b.example|a@b.example>~ create notify:a@b.example",
        "show <https://a.example/x|a.example>~ show https://a.example/x",
        "in <#C0ML|ml>~ in #C0ML",
        "create name:a &amp;lt; b~ create name:a &lt; b",
        "a &lt;b&gt; &amp; c~ a <b> & c",
        "<unclosed~ <unclosed",
        "<>~ <>"
      })
  void what_slack_wrapped_is_what_was_typed(String sent, String typed) {
    assertThat(TypedWords.of(sent)).isEqualTo(typed);
  }
}
