package dev.quartermaster.sandbox.paperspace;

import static dev.quartermaster.sandbox.paperspace.V1Body.Kind.BOOLEAN;
import static dev.quartermaster.sandbox.paperspace.V1Body.Kind.NUMBER;
import static dev.quartermaster.sandbox.paperspace.V1Body.Kind.STRING;
import static dev.quartermaster.sandbox.paperspace.V1Body.Kind.STRINGS;

import java.util.List;
import java.util.Optional;

/** Makes machines under the API v1. */
final class V1CreateDesk {
  private static final V1Body BODY =
      V1Body.of()
          .needing(STRING, "name", "machineType", "templateId")
          .needing(NUMBER, "diskSize")
          .needing(STRING, "region")
          .taking(STRING, "networkId", "publicIpType", "startupScriptId")
          .taking(STRING, "autoSnapshotFrequency", "restorePointFrequency")
          .taking(NUMBER, "autoSnapshotSaveCount", "autoShutdownTimeout")
          .taking(BOOLEAN, "autoSnapshotEnabled", "autoShutdownEnabled", "autoShutdownForce")
          .taking(BOOLEAN, "takeInitialSnapshot", "restorePointEnabled", "emailPassword")
          .taking(BOOLEAN, "startOnCreate", "enableNvlink")
          .taking(STRINGS, "accessorIds");

  private final Estate estate;
  private final CreateDesk desk;
  private final AccountRules rules;

  V1CreateDesk(Estate estate) {
    this.estate = estate;
    this.desk = new CreateDesk(estate);
    this.rules = new AccountRules(estate.account(), estate.options());
  }

  Reply create(Call call) {
    if (call.key().role() != ApiKey.Role.ADMIN) {
      return V1Error.FORBIDDEN.reply("You do not have permission to create machines");
    }
    Optional<Reply> refusal = BODY.refusal(call.body()).or(() -> invalid(call.body()));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Call kept = call.with(V1Asked.create(call.body()));
    Optional<Reply> broken = broken(kept);
    if (broken.isPresent()) {
      return broken.get();
    }
    Template template = rules.templateOf(kept.body()).orElseThrow();
    Machine machine = desk.make(kept, template, call.key().userId());
    call.body()
        .value("accessorIds")
        .ifPresent(
            ids ->
                ids.forEach(
                    id -> estate.account().shelves().access().grant(machine.id(), id.asString())));
    return V1Machines.changed(machine, machine.stay().from());
  }

  private static Optional<Reply> invalid(Asked asked) {
    String address = asked.text("publicIpType").orElse("none");
    boolean point = asked.isTrue("restorePointEnabled");
    if (asked.word("name").isEmpty()) {
      return refused("name: String must contain at least 1 character(s)");
    }
    if (asked.value("diskSize").filter(size -> size.doubleValue() > 0).isEmpty()) {
      return refused("diskSize: Number must be greater than 0");
    }
    if (!List.of("static", "dynamic", "none").contains(address)) {
      return refused("publicIpType: Invalid enum value");
    }
    if (point && !asked.word("restorePointFrequency").equals("shutdown")) {
      return refused("restorePointFrequency: Required");
    }
    return Optional.empty();
  }

  private Optional<Reply> broken(Call call) {
    Asked asked = call.body();
    Optional<Template> template = rules.templateOf(asked);
    if (template.isEmpty()) {
      return Optional.of(V1Error.NOT_FOUND.reply("Template not found"));
    }
    if (!V1Templates.fits(template.get(), asked.word("machineType"))) {
      return Optional.of(
          V1Error.BAD_REQUEST.reply("Machine type is not available for this template"));
    }
    if (!asked.has("region")) {
      return Optional.of(V1Error.BAD_REQUEST.reply("Invalid region"));
    }
    long there =
        estate.account().machines().stream().filter(each -> each.exists(call.now())).count();
    if (there >= estate.options().maxMachines()) {
      return Optional.of(V1Error.PRECONDITION_FAILED.reply("Machine limit reached for this team"));
    }
    return rules.broken(asked).map(V1Error.BAD_REQUEST::reply);
  }

  private static Optional<Reply> refused(String what) {
    return Optional.of(V1Error.BAD_REQUEST.reply("Input validation failed", List.of(what)));
  }
}
