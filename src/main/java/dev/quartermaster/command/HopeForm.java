package dev.quartermaster.command;

import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Form.Input;
import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Pricing;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks until when a sold-out wish is to be tried. */
final class HopeForm {
  static final String ID = "keep-trying";
  private static final String HOURS = "hours";
  private static final List<Option> CHOICES =
      List.of(
          new Option("1", "1 hour"),
          new Option("4", "4 hours"),
          new Option("8", "8 hours"),
          new Option("24", "1 day"));

  private HopeForm() {}

  static Form of(Request request) {
    return new Form(
        ID,
        Target.of(request).toString(),
        "Keep trying",
        "Keep trying",
        List.of(
            new Input.Note(
                Text.of(
                    "I ask Paperspace now and then whether there is room, ever more rarely, and"
                        + " send one create as soon as there is: "
                        + Pricing.atMost(request.quoted())
                        + ". Rights and prices are read again before that; if either changed, it"
                        + " has to be confirmed again. Stop it on the card whenever you like.")),
            new Input.Choice(HOURS, "For how long", CHOICES, "4", true)));
  }

  /** How long, as chosen; what was not offered is nothing. */
  static Optional<Duration> chosen(Map<String, String> values) {
    String hours = values.getOrDefault(HOURS, "");
    return CHOICES.stream()
        .map(Option::value)
        .filter(hours::equals)
        .findFirst()
        .map(text -> Duration.ofHours(Long.parseLong(text)));
  }
}
