package dev.quartermaster.sandbox.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one person does, asked for in JSON. */
final class PersonDoor {
  private final Person person;

  PersonDoor(Person person) {
    this.person = person;
  }

  JsonNode does(String what, ObjectNode sent) {
    String ts = Json.text(sent, "ts");
    String control = Json.text(sent, "control");
    String entry = entry(sent.path("entry"));
    return switch (what) {
      case "type" -> told(person.types(Json.text(sent, "channel"), Json.text(sent, "line")));
      case "say" ->
          told(
              person.says(
                  Json.text(sent, "channel"),
                  Json.filled(sent, "thread"),
                  Json.text(sent, "line")));
      case "press" -> told(person.presses(ts, control));
      case "choose" -> told(person.chooses(ts, control, entry));
      case "form/fill" ->
          person.forms().fills(control, entry).map(PersonDoor::told).orElse(quiet());
      case "form/suggest" ->
          Json.object().set("options", Json.strings(person.forms().suggestions(control, entry)));
      case "form/press" -> told(person.forms().presses(control));
      case "form/submit" -> told(person.forms().submits(entries(sent.path("values"))));
      case "form/cancel" -> after(person.forms()::cancels);
      case "form/close" -> after(person.forms()::closes);
      default -> throw PeopleDoor.unknown(what);
    };
  }

  private static ObjectNode after(Runnable act) {
    act.run();
    return quiet();
  }

  private static ObjectNode quiet() {
    return Json.object().put("sent", false);
  }

  static ObjectNode told(Gesture gesture) {
    return switch (gesture) {
      case Gesture.NotSent(var reason) -> quiet().put("reason", reason);
      case Gesture.Sent(var delivery) ->
          Json.object().put("sent", true).put("acked", delivery.isAcked());
    };
  }

  private static Map<String, String> entries(JsonNode values) {
    var entries = new LinkedHashMap<String, String>();
    values.properties().forEach(field -> entries.put(field.getKey(), entry(field.getValue())));
    return entries;
  }

  /** Several choices come as a list and go on one a line. */
  private static String entry(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(Json::plain)
            .collect(Collectors.joining("\n"))
        : Json.plain(value);
  }
}
