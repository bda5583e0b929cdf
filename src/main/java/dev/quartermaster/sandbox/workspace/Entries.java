package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a person enters into a field's value; people and channels are picked by name. */
final class Entries {
  private final Roster roster;

  Entries(Roster roster) {
    this.roster = roster;
  }

  /** The field's value after this entry, several choices one a line. */
  ObjectNode value(Control control, String entry, List<JsonNode> offered) {
    return FieldValue.entered(control.element(), named(control.type(), entry), offered);
  }

  private String named(String type, String entry) {
    if (type.endsWith("users_select")) {
      return each(entry, name -> roster.member(name).map(Member::id).orElse(name));
    }
    if (type.endsWith("channels_select") || type.endsWith("conversations_select")) {
      return each(entry, name -> roster.channel(name).map(Channel::id).orElse(name));
    }
    return entry;
  }

  private static String each(String entry, UnaryOperator<String> how) {
    return entry.lines().map(how).collect(Collectors.joining("\n"));
  }
}
