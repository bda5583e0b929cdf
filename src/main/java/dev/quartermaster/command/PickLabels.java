package dev.quartermaster.command;

import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.Template;
import java.util.stream.Stream;

/** What the account's things are called where they are picked: a name, with the id behind it. */
final class PickLabels {
  private static final int LONGEST_LABEL = 75;

  private PickLabels() {}

  static Option of(Template template) {
    return of(template.id(), template.title());
  }

  static Option of(Network network) {
    return of(network.id(), network.name());
  }

  static Option of(Script script) {
    return of(script.id(), script.name());
  }

  static Option of(CloudUser user) {
    String name = (user.firstName() + " " + user.lastName()).strip();
    String email = user.email().map(EmailAddress::value).orElse("");
    return of(
        user.id(),
        Stream.of(name, email)
            .filter(part -> !part.isEmpty())
            .reduce((first, second) -> first + " · " + second)
            .orElse(""));
  }

  static Option of(CloudId id, String title) {
    return new Option(id.value(), label(title, id.value()));
  }

  static String label(String title, String id) {
    String label = title.isBlank() || title.equals(id) ? id : title + " (" + id + ")";
    return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
  }
}
