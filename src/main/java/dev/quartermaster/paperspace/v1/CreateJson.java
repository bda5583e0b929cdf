package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.SnapshotPlan;
import dev.quartermaster.paperspace.wire.StrictJson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON of a create, field by field under the API's names; its body is closed, so a name that it
 * doesn't know would be refused.
 */
final class CreateJson {
  private CreateJson() {}

  /**
   * The bytes of an order.
   *
   * @param mailsPassword whether Paperspace mails the machine's password to the key's user; the
   *     API's own default is yes, so it is always said
   */
  static byte[] bytes(CreateOrder order, boolean mailsPassword) {
    MachineSpec spec = order.spec();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", order.wireName());
    fields.put("machineType", spec.type().wireName());
    fields.put("templateId", spec.template().value());
    fields.put("diskSize", spec.size().gigabytes());
    fields.put("region", spec.region().wireName());
    fields.put("publicIpType", word(spec.publicIp()));
    fields.put("startOnCreate", spec.startOnCreate());
    fields.put("emailPassword", mailsPassword);
    spec.network().ifPresent(network -> fields.put("networkId", network.value()));
    spec.script().ifPresent(script -> fields.put("startupScriptId", script.value()));
    putSnapshot(fields, spec.snapshot());
    return StrictJson.write(fields);
  }

  static String word(PublicIp publicIp) {
    return switch (publicIp) {
      case NONE -> "none";
      case STATIC -> "static";
      case DYNAMIC -> "dynamic";
    };
  }

  private static void putSnapshot(Map<String, Object> fields, SnapshotPlan snapshot) {
    switch (snapshot) {
      case NONE -> {}
      case INITIAL -> fields.put("takeInitialSnapshot", true);
      case RESTORE_ON_SHUTDOWN -> {
        fields.put("takeInitialSnapshot", true);
        fields.put("restorePointEnabled", true);
        fields.put("restorePointFrequency", "shutdown");
      }
    }
  }
}
