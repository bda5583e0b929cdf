package dev.quartermaster.paperspace.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A33: each liberty that Jackson takes by default, pinned to "no". */
class StrictJsonTest {
  record Sample(
      int number, Optional<Integer> count, boolean flag, String text, Optional<Boolean> sure) {}

  private static final String GOOD =
      "{\"number\":50,\"count\":1,\"flag\":true,\"text\":\"x\",\"sure\":false}";

  @Test
  void what_is_written_as_it_should_be_is_read() throws Exception {
    assertThat(read(GOOD)).isEqualTo(new Sample(50, Optional.of(1), true, "x", Optional.of(false)));
  }

  @Test
  void what_is_missing_or_null_is_absent_and_what_is_unknown_is_ignored() throws Exception {
    assertThat(read("{\"number\":1,\"count\":null,\"flag\":false,\"text\":\"\",\"more\":[{}]}"))
        .isEqualTo(new Sample(1, Optional.empty(), false, "", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50.9",
        "50.0",
        "\"\"",
        "\" \"",
        "null",
        "\"50\"",
        "true",
        "[50]",
        "{}",
        "1e3",
        "NaN",
        "Infinity",
        "99999999999",
        "٥٠",
        "050",
        "+5",
        "0x32",
        "\"null\""
      })
  void a33_only_a_whole_number_is_a_number(String wrong) {
    refused(GOOD.replace(":50", ":" + wrong));
    if (!wrong.equals("null")) {
      refused(GOOD.replace(":1,", ":" + wrong + ","));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "1", "0", "\"true\"", "\"\"", "null", "1.0", "[true]"})
  void a33_only_true_and_false_are_flags(String wrong) {
    refused(GOOD.replace("\"flag\":true", "\"flag\":" + wrong));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "7.5", "true", "[\"x\"]", "{}"})
  void a33_only_a_text_is_a_text(String wrong) {
    refused(GOOD.replace("\"x\"", wrong));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"number\":50,", "{\"more\":{\"a\":1,\"a\":1},"})
  void a33_a_key_stands_once(String head) {
    refused(GOOD.replace("{", head));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{}", ",", "]", "null", "\u0000"})
  void a33_nothing_stands_behind_the_value(String tail) {
    refused(GOOD + tail);
  }

  @Test
  void a33_a_list_is_a_list() {
    assertThatThrownBy(() -> StrictJson.read(whole("{}"), Sample[].class))
        .isInstanceOf(GarbledException.class);
    assertThatThrownBy(() -> StrictJson.read(whole(GOOD), Sample[].class))
        .isInstanceOf(GarbledException.class);
  }

  @Test
  void a42_what_was_read_is_not_quoted() {
    for (String wrong : List.of("\"canary\"", "canary", "[\"canary\"]")) {
      assertThatThrownBy(() -> read(GOOD.replace("50", wrong)))
          .hasMessage("the answer is not the JSON that was expected")
          .hasNoCause();
    }
  }

  private static void refused(String json) {
    assertThatThrownBy(() -> read(json)).as(json).isInstanceOf(GarbledException.class);
  }

  private static Sample read(String json) throws Exception {
    return StrictJson.read(whole(json), Sample.class);
  }

  private static Answer.Body whole(String text) {
    return new Answer.Body.Whole(text);
  }
}
