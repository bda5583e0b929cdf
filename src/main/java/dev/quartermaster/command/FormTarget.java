package dev.quartermaster.command;

import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Target;
import java.util.Optional;

/**
 * What an open form is about: a request, and the type and region chosen when it was drawn, by which
 * its pickers choose what fits. Slack sends no newer choice along while somebody types into a
 * picker (slackapi/bolt-js issue 1146), so the form itself carries it. A claim like any {@link
 * Target}.
 */
record FormTarget(Target request, Optional<MachineType> type, Optional<Region> region) {
  private static final String BETWEEN = "|";

  /** The target of a form that shows this of a request. */
  static FormTarget of(Request request, Draft shown) {
    return new FormTarget(
        Target.ofWish(request),
        shown.value(Field.TYPE).flatMap(MachineType::named),
        shown.value(Field.REGION).flatMap(Region::named));
  }

  /** The target in a text that came back from the chat, if it has the shape of one. */
  static Optional<FormTarget> parse(String text) {
    String[] parts = text.split("\\|", -1);
    return Target.parse(parts[0])
        .map(
            request ->
                new FormTarget(
                    request,
                    part(parts, 1).flatMap(MachineType::named),
                    part(parts, 2).flatMap(Region::named)));
  }

  private static Optional<String> part(String[] parts, int at) {
    return at < parts.length ? Optional.of(parts[at]) : Optional.empty();
  }

  @Override
  public String toString() {
    return String.join(
        BETWEEN,
        request.toString(),
        type.map(MachineType::wireName).orElse(""),
        region.map(Region::name).orElse(""));
  }
}
