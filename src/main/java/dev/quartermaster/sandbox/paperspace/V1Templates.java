package dev.quartermaster.sandbox.paperspace;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Templates: Paperspace's own and the team's. */
record V1Templates(Estate estate) {
  private static final V1Body NEW = V1Body.of().needing(V1Body.Kind.STRING, "name", "machineId");
  private static final V1Body NAME = V1Body.of().needing(V1Body.Kind.STRING, "name");

  Reply open(Call call) {
    return V1Pages.BY_NAME.page(
        V1Machines.filtered(
            estate.account().templates().stream()
                .filter(template -> template.team().isEmpty())
                .map(V1Templates::json),
            call.query(),
            "name"),
        call.query());
  }

  Reply custom(Call call) {
    return V1Pages.BY_TIME.page(
        V1Machines.filtered(
            estate.account().templates().stream()
                .filter(template -> template.team().isPresent())
                .map(V1Templates::json),
            call.query(),
            "name"),
        call.query());
  }

  Reply show(Call call) {
    return own(call, template -> Reply.ok(json(template)));
  }

  Reply rename(Call call) {
    return NAME.refusal(call.body())
        .orElseGet(
            () ->
                own(
                    call,
                    template -> {
                      var named = template.named(call.body().word("name"));
                      estate
                          .account()
                          .templates()
                          .replaceAll(t -> t.id().equals(template.id()) ? named : t);
                      return Reply.ok(json(named));
                    }));
  }

  /** Keeps a machine as one. */
  Reply keep(Call call) {
    return NEW.refusal(call.body())
        .orElseGet(
            () ->
                estate
                    .machine(call.body().word("machineId"), call)
                    .map(machine -> kept(machine, call))
                    .orElseGet(V1Machines::unknown));
  }

  private Reply kept(Machine machine, Call call) {
    var template =
        new Template(
            estate.ids().next("t"),
            Optional.of(call.body().word("name")),
            machine.template().os(),
            call.now(),
            Optional.of(
                new Template.Team(estate.options().teamId(), machine.asked().word("region"))));
    estate.account().templates().add(template);
    return V1Snapshots.with(
        json(template), estate.note("template-create", machine.id(), call.now()));
  }

  Reply delete(Call call) {
    return own(
        call,
        template -> {
          estate.account().templates().remove(template);
          var event =
              MachineEvent.done("template-delete", estate.ids().handle(), call.now(), call.now());
          return V1Snapshots.with(
              json(template), V1Json.event(event, Optional.empty(), call.now()));
        });
  }

  private Reply own(Call call, Function<Template, Reply> then) {
    return estate.account().templates().stream()
        .filter(template -> template.team().isPresent() && template.id().equals(call.id()))
        .findFirst()
        .map(then)
        .orElseGet(() -> V1Error.NOT_FOUND.reply("Template not found"));
  }

  /** Whether a machine type can be made from a template. */
  static boolean fits(Template template, String type) {
    return Catalogue.any(type).filter(found -> fits(template, found)).isPresent();
  }

  private static boolean fits(Template template, Catalogue.Type type) {
    boolean windows = template.family() == Template.Family.WINDOWS;
    return switch (type.group()) {
      case VIRTUAL_GPU -> false;
      case CPU -> !windows;
      case DEDICATED_GPU -> true;
    };
  }

  static ObjectNode json(Template template) {
    ObjectNode node = Json.object();
    node.put("id", template.id());
    node.set("name", Json.text(template.label()));
    node.put("agentType", template.agentType());
    node.put("operatingSystemLabel", template.os());
    node.put("defaultSizeGb", 50);
    ArrayNode types = node.putArray("availableMachineTypes");
    Catalogue.v1Types()
        .filter(type -> fits(template, type))
        .forEach(
            type ->
                types.addObject().put("machineTypeLabel", type.name()).put("isAvailable", true));
    node.put("dtCreated", Json.date(template.created()));
    template
        .team()
        .ifPresent(
            team -> {
              node.put("region", team.region());
              node.putNull("parentMachineId");
              node.set("dtDeleted", Json.text(Optional.empty()));
            });
    return node;
  }
}
