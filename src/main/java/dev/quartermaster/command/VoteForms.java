package dev.quartermaster.command;

import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Form.Input;
import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What approvers are asked for when they deny, offer less, or ask something. */
final class VoteForms {
  static final String DENY = "deny";
  static final String LESS = "less";
  static final String QUESTION = "question";
  static final Set<String> IDS = Set.of(DENY, LESS, QUESTION);

  private static final String USUAL = "usual";
  private static final String WORDS = "words";
  private static final List<String> REASONS =
      List.of(
          "Use a machine that is there already",
          "Too large for what it is for",
          "Too expensive this month",
          "Say more about what it is for",
          "Not now");

  private final Catalogue catalogue;

  VoteForms(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Asks why not. */
  static Form deny(Request request) {
    List<Option> usual =
        Stream.concat(
                Stream.of(Option.NONE), REASONS.stream().map(words -> new Option(words, words)))
            .toList();
    return form(
        DENY,
        request,
        "Deny the request",
        List.of(
            new Input.Choice(USUAL, "A usual reason", usual, "", false),
            new Input.Words(WORDS, "Or in your own words", "", "", false)));
  }

  /** Why not, as filled in; empty if nothing was. */
  static String reason(Map<String, String> values) {
    String usual = values.getOrDefault(USUAL, "").strip();
    String own = values.getOrDefault(WORDS, "").strip();
    return usual.isEmpty() || own.isEmpty() ? usual + own : usual + ". " + own;
  }

  /** Where a missing reason is said. */
  static Map<String, String> reasonMissing() {
    return Map.of(WORDS, "Choose a reason above, or say it in your own words.");
  }

  /** Asks something of whoever wants it. */
  static Form question(Request request) {
    return form(
        QUESTION,
        request,
        "Ask the requester",
        List.of(new Input.Words(WORDS, "Your question", "", "", true)));
  }

  /** The question, as filled in. */
  static String words(Map<String, String> values) {
    return values.getOrDefault(WORDS, "").strip();
  }

  /** Asks what would be agreed to: a smaller disk, a cheaper type. */
  Form less(Request request) {
    var spec = request.quoted().spec();
    List<Option> sizes =
        DiskSize.STEPS.stream()
            .filter(size -> size <= spec.size().gigabytes())
            .map(size -> new Option(String.valueOf(size), size + " GB"))
            .toList();
    List<Option> types =
        catalogue.types().stream()
            .filter(type -> type == spec.type() || isCheaper(type, spec.type()))
            .map(type -> new Option(type.wireName(), type.wireName()))
            .toList();
    return form(
        LESS,
        request,
        "Approve for less",
        List.of(
            new Input.Note(
                Text.of("Whoever asks has to take it; your yes then counts for just this.")),
            new Input.Choice(
                Field.TYPE.key(), Field.TYPE.label(), types, spec.type().wireName(), true),
            new Input.Choice(
                Field.SIZE.key(),
                Field.SIZE.label(),
                sizes,
                String.valueOf(spec.size().gigabytes()),
                true)));
  }

  private boolean isCheaper(MachineType type, MachineType than) {
    return catalogue.price(type).hour().compareTo(catalogue.price(than).hour()) < 0;
  }

  private static Form form(String id, Request request, String title, List<Input> inputs) {
    return new Form(id, Target.ofBallot(request).toString(), title, title, inputs);
  }

  /** What was chosen for a field of {@link #less}. */
  static Optional<String> chosen(Map<String, String> values, Field field) {
    return Optional.ofNullable(values.get(field.key())).filter(value -> !value.isBlank());
  }
}
