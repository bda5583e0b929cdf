package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.SnapshotPlan;
import dev.quartermaster.paperspace.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The JSON of a create, field by field under the API's names (CORE-API-Docs, machines create). */
final class CreateJson {
  private static final byte[] PASSWORD = ",\"password\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);

  private CreateJson() {}

  /** The bytes of an order, with the new user's password at their end if there is one. */
  static byte[] bytes(CreateOrder order, Optional<NewPassword> password) {
    byte[] json = StrictJson.write(fields(order));
    return password.map(secret -> withPassword(json, secret)).orElse(json);
  }

  private static byte[] withPassword(byte[] json, NewPassword password) {
    int head = json.length - 1;
    var all = new byte[head + PASSWORD.length + password.length() + END.length];
    System.arraycopy(json, 0, all, 0, head);
    System.arraycopy(PASSWORD, 0, all, head, PASSWORD.length);
    password.copyInto(all, head + PASSWORD.length);
    System.arraycopy(END, 0, all, all.length - END.length, END.length);
    return all;
  }

  private static Map<String, Object> fields(CreateOrder order) {
    MachineSpec spec = order.spec();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("region", spec.region().wireName());
    fields.put("machineType", spec.type().wireName());
    fields.put("size", spec.size().gigabytes());
    fields.put("billingType", spec.billing().wireName());
    fields.put("machineName", order.wireName());
    fields.put("templateId", spec.template().value());
    putPublicIp(fields, spec.publicIp());
    fields.put("startOnCreate", spec.startOnCreate());
    spec.network().ifPresent(network -> fields.put("networkId", network.value()));
    spec.team().ifPresent(team -> fields.put("teamId", team.value()));
    spec.notificationEmail().ifPresent(email -> fields.put("notificationEmail", email.value()));
    spec.script().ifPresent(script -> fields.put("scriptId", script.value()));
    putSnapshot(fields, spec.snapshot());
    putOwner(fields, spec.owner());
    return fields;
  }

  private static void putPublicIp(Map<String, Object> fields, PublicIp publicIp) {
    switch (publicIp) {
      case NONE -> {}
      case STATIC -> fields.put("assignPublicIp", true);
      case DYNAMIC -> fields.put("dynamicPublicIp", true);
    }
  }

  private static void putSnapshot(Map<String, Object> fields, SnapshotPlan snapshot) {
    switch (snapshot) {
      case NONE -> {}
      case INITIAL -> fields.put("takeInitialSnapshot", true);
      case RESTORE_ON_SHUTDOWN -> {
        fields.put("takeInitialSnapshot", true);
        fields.put("markSnapshotAsRestorePoint", true);
        fields.put("restorePointFrequency", "shutdown");
      }
    }
  }

  private static void putOwner(Map<String, Object> fields, Owner owner) {
    switch (owner) {
      case Owner.Me _ -> {}
      case Owner.Existing(var user) -> fields.put("userId", user.value());
      case Owner.NewUser(var email, var firstName, var lastName) -> {
        fields.put("email", email.value());
        fields.put("firstName", firstName);
        fields.put("lastName", lastName);
      }
    }
  }
}
