package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What goes to Slack, byte for byte; {@code -DupdateGolden=true} rewrites it. */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/slack");

  static Stream<Arguments> drawings() {
    Form form = Specimens.form("ml-1");
    return Stream.of(
        drawing("card-title", card(Specimens.title("Machine ml-1"))),
        drawing("card-line", card(Specimens.line("ml-1"))),
        drawing("card-facts", card(Specimens.facts("ml-1"))),
        drawing("card-note", card(Specimens.note("ml-1"))),
        drawing("card-buttons", card(new Card.Part.Buttons(Specimens.buttons("ml-1")))),
        drawing("form-note", view(form, 0)),
        drawing("form-words", view(form, 1)),
        drawing("form-email", view(form, 2)),
        drawing("form-choice", view(form, 3)),
        drawing("form-find", view(form, 4)),
        drawing("form-radio", view(form, 5)),
        drawing("form-live", view(form, 6)),
        drawing("form-shown", view(form, 7)));
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void it_looks_as_agreed(String name, JsonNode drawn) throws IOException {
    Path file = GOLDEN.resolve(name + ".json");
    String now = drawn.toPrettyString().replace("\r\n", "\n") + "\n";

    if (Boolean.getBoolean("updateGolden")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, now);
    }

    assertThat(now).isEqualTo(Files.readString(file));
  }

  private static JsonNode card(Card.Part part) {
    return Message.of(new Card(Text.of("Machine ml-1 is ready"), List.of(part))).privately();
  }

  private static JsonNode view(Form form, int input) {
    return Views.of(
        new Form(
            form.id(),
            form.target(),
            "Create a machine",
            "Check",
            List.of(form.inputs().get(input))));
  }

  private static Arguments drawing(String name, JsonNode drawn) {
    return Arguments.of(name, drawn);
  }
}
