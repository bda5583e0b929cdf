package dev.quartermaster.machine;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a person can say of a machine, under the short key that is typed and the names that
 * the API gives it.
 */
public enum Field {
  NAME("name", "Name", "machineName"),
  REGION("region", "Region"),
  TYPE("type", "Machine type", "machineType"),
  SIZE("size", "Disk (GB)"),
  BILLING("billing", "Billing", "billingType"),
  TEMPLATE("template", "Template", "templateId"),
  IP("ip", "Public IP"),
  START("start", "Start now", "startOnCreate"),
  NETWORK("network", "Private network", "networkId"),
  SCRIPT("script", "Start-up script", "scriptId"),
  OWNER("owner", "Owner", "userId"),
  EMAIL("email", "New user's e-mail"),
  FIRST_NAME("firstname", "New user's first name"),
  LAST_NAME("lastname", "New user's last name"),
  NOTIFY("notify", "Tell by e-mail", "notificationEmail"),
  SNAPSHOT("snapshot", "Snapshot"),
  TEAM("team", "Team", "teamId"),
  /** Ours: other machines that would do, in the order to try them. */
  FALLBACK("fallback", "If sold out"),
  /** Ours: a wish of the house, filled in beforehand; what it is stands in the settings. */
  PRESET("preset", "Preset"),
  /** Ours: why it is wanted, for those who decide; no part of the machine. */
  REASON("reason", "Reason"),
  /** The API's own flags, accepted as typed so that a contradiction can be named. */
  ASSIGN_PUBLIC_IP("assignPublicIp", "Static public IP"),
  DYNAMIC_PUBLIC_IP("dynamicPublicIp", "Dynamic public IP"),
  TAKE_INITIAL_SNAPSHOT("takeInitialSnapshot", "Initial snapshot"),
  MARK_AS_RESTORE_POINT("markSnapshotAsRestorePoint", "Restore point"),
  RESTORE_POINT_FREQUENCY("restorePointFrequency", "Restore point frequency");

  private final String key;
  private final String label;
  private final String apiName;

  Field(String key, String label) {
    this(key, label, key);
  }

  Field(String key, String label, String apiName) {
    this.key = key;
    this.label = label;
    this.apiName = apiName;
  }

  /** The key that people type. */
  public String key() {
    return key;
  }

  /** What a form calls it. */
  public String label() {
    return label;
  }

  /** The field for a typed key or API name, in any letter case. */
  public static Optional<Field> named(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(
            field -> field.names().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted)))
        .findFirst();
  }

  /** Every way to write it, the short key first. */
  public Stream<String> names() {
    return Stream.of(key, apiName).distinct();
  }
}
