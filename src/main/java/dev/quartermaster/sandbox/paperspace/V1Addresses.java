package dev.quartermaster.sandbox.paperspace;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Static addresses: they stay on the account, and cost, until they are released. */
record V1Addresses(Estate estate) {
  private static final V1Body CLAIM = V1Body.of().needing(V1Body.Kind.STRING, "region");
  private static final V1Body ASSIGN = V1Body.of().needing(V1Body.Kind.STRING_OR_NULL, "machineId");

  Reply list(Call call) {
    return V1Pages.BY_TIME.page(
        V1Machines.filtered(
            estate.addresses(call.now()).stream().map(V1Addresses::json), call.query(), "region"),
        call.query());
  }

  Reply claim(Call call) {
    Optional<Reply> refusal = CLAIM.refusal(call.body());
    Optional<String> region = V1Asked.region(call.body().word("region"));
    if (refusal.isPresent() || region.isEmpty()) {
      return refusal.orElseGet(() -> V1Error.BAD_REQUEST.reply("Invalid region"));
    }
    var address =
        new StaticAddress(
            estate.ids().publicIp(), region.get(), call.now(), Optional.empty(), Optional.empty());
    estate.account().shelves().put(address);
    return Reply.ok(json(address));
  }

  /** To a machine of its region that has none; null frees it. */
  Reply assign(Call call) {
    Optional<Reply> refusal = ASSIGN.refusal(call.body());
    return refusal.orElseGet(
        () ->
            known(
                call,
                address ->
                    call.body().has("machineId") ? given(address, call) : freed(address, call)));
  }

  Reply release(Call call) {
    return known(
        call,
        address -> {
          estate.release(address, call.now());
          return Reply.ok(Json.object().put("ip", address.ip()));
        });
  }

  private Reply given(StaticAddress address, Call call) {
    Optional<Machine> machine = estate.machine(call.body().word("machineId"), call);
    if (machine.isEmpty()) {
      return V1Machines.unknown();
    }
    Machine found = machine.get();
    boolean has = found.settings().address() != Settings.Address.NONE;
    if (address.assignedTo().isPresent() || has) {
      return V1Error.CONFLICT.reply("Machine or public IP is already assigned");
    }
    if (!found.asked().word("region").equals(address.region())) {
      return V1Error.BAD_REQUEST.reply("Public IP is in another region");
    }
    estate.release(address, call.now());
    var fixed = found.settings().changed(new Asked(Json.object().put("assignPublicIp", true)));
    Timeline course = found.timeline().withPublicIp(call.now(), Optional.of(address.ip()));
    estate.account().put(found.with(fixed).with(course));
    return again(address.ip(), call);
  }

  private Reply freed(StaticAddress address, Call call) {
    estate.release(address, call.now());
    estate
        .account()
        .shelves()
        .put(
            new StaticAddress(
                address.ip(),
                address.region(),
                address.created(),
                Optional.empty(),
                Optional.empty()));
    return again(address.ip(), call);
  }

  private Reply again(String ip, Call call) {
    return estate.addresses(call.now()).stream()
        .filter(each -> each.ip().equals(ip))
        .findFirst()
        .map(each -> Reply.ok(json(each)))
        .orElseThrow();
  }

  private Reply known(Call call, Function<StaticAddress, Reply> then) {
    return estate.addresses(call.now()).stream()
        .filter(each -> each.ip().equals(call.id()))
        .findFirst()
        .map(then)
        .orElseGet(() -> V1Error.NOT_FOUND.reply("Public IP not found"));
  }

  static ObjectNode json(StaticAddress address) {
    ObjectNode node = Json.object();
    node.put("ip", address.ip()).put("region", address.region());
    node.set("assignedMachineId", Json.text(address.assignedTo()));
    return node.put("dtCreated", Json.date(address.created()));
  }
}
