package dev.quartermaster.sandbox.workspace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page needs beyond the people's door: whole screens that wait for changes, and fields.
 */
final class ScreenDoor {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final Doings doings;
  private final Watch watch;
  private final WorkspacePage page;

  ScreenDoor(Doings doings, Watch watch, WorkspacePage page) {
    this.doings = doings;
    this.watch = watch;
    this.page = page;
  }

  JsonNode guide() {
    var workspace = Json.object().put("name", doings.world().identity().teamName());
    workspace.put("bot", doings.world().identity().botUserId());
    workspace.put("handle", doings.world().identity().botName());
    workspace.set("commands", Json.tree(page.guide().commands()));
    return workspace;
  }

  /** One person's screen, as soon as it may look other than at {@code seen}. */
  JsonNode of(Person person, HttpCall http) {
    var asked = new Fields(true);
    UrlEncoded.decodeUtf8To(http.query(), asked);
    var place = Optional.ofNullable(asked.getValue("place")).orElse("@");
    long seen = Optional.ofNullable(asked.getValue("seen")).map(Long::parseLong).orElse(-1L);
    return new Glance(doings.world(), doings.board(), person)
        .at(watch.other(seen, LONGEST_WAIT), place);
  }

  /** What is done on the page only: to a message where its stamp is named, else to a form. */
  JsonNode does(Person person, String what, ObjectNode sent) {
    if (what.equals("home")) {
      return PersonDoor.told(person.app().opensPage());
    }
    if (what.equals("home/press")) {
      return PersonDoor.told(person.app().presses(Json.text(sent, "control")));
    }
    return sent.has("ts")
        ? onMessage(person, what, sent, Json.text(sent, "ts"))
        : inForm(person, what, sent);
  }

  private JsonNode onMessage(Person person, String what, ObjectNode sent, String ts) {
    var picking = new Picking(new Sight(person.id(), doings.world(), doings.board()), doings);
    String control = Json.text(sent, "control");
    return switch (what) {
      case "touch" ->
          PersonDoor.told(picking.chooses(ts, control, Filling.objectOf(sent.path("value"))));
      case "shortcut" -> PersonDoor.told(person.app().picksActions(ts));
      case "suggest" -> offered(picking.offered(ts, control, Json.text(sent, "typed")));
      default -> throw PeopleDoor.unknown(what);
    };
  }

  private JsonNode inForm(Person person, String what, ObjectNode sent) {
    var filling = new Filling(doings.world().member(person.id()), doings);
    String control = Json.text(sent, "control");
    filling.keeps(Filling.objectOf(sent.path("values")));
    return switch (what) {
      case "touch" -> PersonDoor.told(filling.touches(control, sent.path("value")));
      case "press" -> PersonDoor.told(person.forms().presses(control));
      case "submit" -> PersonDoor.told(person.forms().submits());
      case "suggest" -> offered(filling.offered(control, Json.text(sent, "typed")));
      default -> throw PeopleDoor.unknown(what);
    };
  }

  private static JsonNode offered(List<JsonNode> options) {
    return Json.object().set("options", Json.array().addAll(options));
  }
}
