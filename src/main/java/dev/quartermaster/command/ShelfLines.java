package dev.quartermaster.command;

import dev.quartermaster.chat.Span;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.Template;
import dev.quartermaster.request.Costs;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How each thing on a shelf is described in a line. */
final class ShelfLines {
  private ShelfLines() {}

  static Text of(MachineType type, Catalogue catalogue) {
    return Text.empty()
        .strong(type.wireName())
        .and(
            catalogue.title(type).substring(type.wireName().length())
                + " · "
                + Costs.hourly(catalogue.price(type).hour())
                + " or "
                + Costs.money(catalogue.price(type).month())
                + " a month");
  }

  static Text of(Template template) {
    Text line = Text.empty().strong(template.title()).and(" · ").code(template.id().value());
    Text where = template.region().map(home -> line.and(" · only in " + home.name())).orElse(line);
    return where.and(" · " + systems(template));
  }

  static Text of(Network network) {
    return Text.empty()
        .strong(network.name())
        .and(" · ")
        .code(network.id().value())
        .and(" · " + network.region().map(Region::wireName).orElse("region unknown"));
  }

  static Text of(Script script) {
    return Text.empty()
        .strong(script.name())
        .and(" · ")
        .code(script.id().value())
        .and(script.enabled() ? "" : " · switched off");
  }

  /** Somebody by name; mail addresses stay inside. */
  static Text of(CloudUser user) {
    String name = (user.firstName() + " " + user.lastName()).strip();
    Text text = name.isEmpty() ? Text.empty() : Text.empty().strong(name).and(" · ");
    return text.code(user.id().value());
  }

  private static String systems(Template template) {
    return switch (template.system()) {
      case WINDOWS -> "not for C1 to C10";
      case UBUNTU -> "not for Air, Standard, Pro and Advanced";
      case OTHER -> "for every type";
    };
  }

  /** Whether a line holds all of these words, in any letter case. */
  static boolean mentions(Text line, String wanted) {
    String words =
        line.spans().stream()
            .map(ShelfLines::words)
            .collect(Collectors.joining())
            .toLowerCase(Locale.ROOT);
    return Stream.of(wanted.toLowerCase(Locale.ROOT).split(" ")).allMatch(words::contains);
  }

  private static String words(Span span) {
    return switch (span) {
      case Span.Plain(var words) -> words;
      case Span.Strong(var words) -> words;
      case Span.Code(var words) -> words;
      case Span.Mention _, Span.Channel _, Span.Moment _ -> "";
    };
  }
}
