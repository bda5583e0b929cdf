package dev.quartermaster.sandbox.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The people's door over HTTP, in JSON: {@code /_people/…}. */
final class PeopleDoor {
  private final World world;
  private final LoopbackGuard guard;
  private final Function<String, Person> people;
  private final ScreenDoor screens;

  PeopleDoor(
      World world, LoopbackGuard guard, Function<String, Person> people, ScreenDoor screens) {
    this.world = world;
    this.guard = guard;
    this.people = people;
    this.screens = screens;
  }

  void answer(HttpCall http) {
    guard.answer(http, () -> http.method().equals("GET") ? read(http) : done(http));
  }

  private static List<String> steps(HttpCall http) {
    return Arrays.stream(http.path().split("/", -1)).skip(2).filter(s -> !s.isEmpty()).toList();
  }

  private JsonNode read(HttpCall http) {
    var steps = steps(http);
    return switch (steps.size()) {
      case 0 -> everybody();
      case 1 -> steps.getFirst().equals("guide") ? screens.guide() : events(steps.getFirst());
      default -> readAs(people.apply(steps.getFirst()), steps.subList(1, steps.size()), http);
    };
  }

  private JsonNode events(String step) {
    if (!step.equals("events")) {
      throw unknown(step);
    }
    var list = Json.array();
    for (WorkspaceEvent event : world.history().events()) {
      list.add(EventJson.of(event));
    }
    return Json.object().set("events", list);
  }

  private JsonNode everybody() {
    ObjectNode everybody = Json.object();
    everybody.set("members", Json.tree(world.roster().members()));
    everybody.set("channels", Json.tree(world.roster().channels()));
    return everybody;
  }

  private JsonNode readAs(Person person, List<String> steps, HttpCall http) {
    String what = steps.getFirst() + "/" + steps.size();
    return switch (what) {
      case "screen/1" -> screens.of(person, http);
      case "channel/2" -> Json.object().set("messages", Json.tree(person.sees(steps.get(1))));
      case "thread/3" ->
          Json.object().set("messages", Json.tree(person.thread(steps.get(1), steps.get(2))));
      case "form/1" -> Json.object().set("stack", Json.tree(person.forms().stack()));
      case "notices/1" -> Json.object().set("notices", Json.strings(person.notices()));
      default -> throw unknown(String.join("/", steps));
    };
  }

  private JsonNode done(HttpCall http) {
    var steps = steps(http);
    if (steps.size() < 2) {
      throw unknown(http.path());
    }
    var sent = Json.parseObject(http.body()).orElseGet(Json::object);
    var person = people.apply(steps.getFirst());
    if (steps.get(1).equals("page")) {
      return screens.does(person, String.join("/", steps.subList(2, steps.size())), sent);
    }
    return new PersonDoor(person).does(String.join("/", steps.subList(1, steps.size())), sent);
  }

  static IllegalArgumentException unknown(String what) {
    return new IllegalArgumentException("path: " + what + " (expected one of the door's)");
  }
}
