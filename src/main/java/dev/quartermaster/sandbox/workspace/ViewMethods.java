package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The views methods of the Web API. */
final class ViewMethods {
  private final World world;
  private final Board board;
  private final Payloads payloads;

  ViewMethods(World world, Board board, Payloads payloads) {
    this.world = world;
    this.board = board;
    this.payloads = payloads;
  }

  Map<String, ApiMethod> table() {
    return Map.of(
        "views.open", this::open,
        "views.publish", this::publish,
        "views.update", this::update,
        "views.push", this::push);
  }

  private ApiAnswer open(Arguments arguments) {
    return withNewView(
        arguments,
        view ->
            exchanged(
                arguments, person -> Optional.of(world.modals().open(person, view)), "not_found"));
  }

  private ApiAnswer publish(Arguments arguments) {
    return world
        .roster()
        .member(arguments.text("user_id"))
        .map(Member::id)
        .map(
            person ->
                checked(
                    arguments,
                    ViewRules::problemsOfHome,
                    view -> shown(world.homes().publish(person, view))))
        .orElseGet(() -> ApiAnswer.refused("user_not_found"));
  }

  private ApiAnswer push(Arguments arguments) {
    return withNewView(
        arguments,
        view ->
            exchanged(
                arguments, person -> world.modals().push(person, view), "push_limit_reached"));
  }

  private ApiAnswer exchanged(
      Arguments arguments, Function<String, Optional<OpenView>> then, String otherwise) {
    return switch (world.triggers().exchange(arguments.text("trigger_id"))) {
      case Triggers.Exchange.Bad(var error) -> ApiAnswer.refused(error);
      case Triggers.Exchange.Good(var person) ->
          then.apply(person).map(this::shown).orElseGet(() -> ApiAnswer.refused(otherwise));
    };
  }

  private ApiAnswer update(Arguments arguments) {
    var open = named(arguments);
    if (open.isEmpty()) {
      return ApiAnswer.refused("not_found");
    }
    var hash = arguments.filled("hash");
    String otherwise = hash.isPresent() ? "hash_conflict" : "not_found";
    return withView(
        arguments,
        view ->
            world
                .modals()
                .redraw(open.get().id(), hash, view)
                .map(this::shown)
                .orElseGet(() -> ApiAnswer.refused(otherwise)));
  }

  private Optional<OpenView> named(Arguments arguments) {
    var byId =
        arguments.filled("view_id").flatMap(id -> world.modals().find(v -> v.id().equals(id)));
    return byId.or(() -> arguments.filled("external_id").flatMap(this::external));
  }

  private Optional<OpenView> external(String externalId) {
    return world.modals().find(open -> Json.text(open.view(), "external_id").equals(externalId));
  }

  private ApiAnswer withNewView(Arguments arguments, Function<ObjectNode, ApiAnswer> then) {
    return withView(
        arguments,
        view ->
            Json.filled(view, "external_id").flatMap(this::external).isPresent()
                ? ApiAnswer.refused("duplicate_external_id")
                : then.apply(view));
  }

  private ApiAnswer withView(Arguments arguments, Function<ObjectNode, ApiAnswer> then) {
    return checked(arguments, ViewRules::problems, then);
  }

  private ApiAnswer checked(
      Arguments arguments,
      Function<ObjectNode, List<String>> rules,
      Function<ObjectNode, ApiAnswer> then) {
    var sent = arguments.json("view").filter(JsonNode::isObject).map(ObjectNode.class::cast);
    if (sent.isEmpty()) {
      return ApiAnswer.refused("invalid_arguments");
    }
    if (ViewRules.isTooLarge(sent.get())) {
      return ApiAnswer.refused("view_too_large");
    }
    var problems = rules.apply(sent.get());
    if (!problems.isEmpty()) {
      return new ApiAnswer.Refused("invalid_arguments", problems);
    }
    var view = sent.get().deepCopy();
    view.set("blocks", Blocks.withIds(view.path("blocks"), world.options().ids()));
    return then.apply(view);
  }

  private ApiAnswer shown(OpenView open) {
    board.show(open);
    return new ApiAnswer.Ok(Json.object().set("view", payloads.view(open)));
  }
}
