package dev.quartermaster.chat.slack;

/** A button's {@code action_id}: its verb and, since Slack wants each id once, its number. */
final class ActionId {
  private ActionId() {}

  static String of(String verb, int number) {
    return verb + "#" + number;
  }

  static String verb(String actionId) {
    int end = actionId.lastIndexOf('#');
    return end < 0 ? actionId : actionId.substring(0, end);
  }
}
