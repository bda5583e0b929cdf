package dev.quartermaster.request;

/**
 * The codes that people can look up in docs/codes.md, except those of the rules for a machine,
 * which stand with {@link dev.quartermaster.machine.Rule}. Each means one thing, wherever it is
 * said.
 */
public enum Code {
  LINE_TOO_LONG("M-100"),
  NOT_KNOWN("M-101"),
  SECRET_TYPED("M-112"),
  LOCKED("M-124"),
  WRONG_CHANNEL("M-201"),
  POLICY_REFUSES("M-202"),
  NO_ADMIN("M-203"),
  FOUR_EYES("M-204"),
  NOT_YOURS("M-205"),
  NOBODY_TO_AGREE("M-206"),
  NO_MEMBER("M-208"),
  NO_APPROVER("M-209"),
  RIGHTS_UNREADABLE("M-210"),
  ASKER_GONE("M-211"),
  NO_OPERATOR("M-212"),
  NO_REQUESTER("M-213"),
  ALREADY_DECIDED("M-301"),
  CHANGED("M-303"),
  FORM_TOO_LATE("M-304"),
  NOT_NOW("M-305"),
  NO_SUCH_MACHINE("M-306"),
  NO_SUCH_REQUEST("M-307"),
  REFUSED("M-400"),
  KEY_REFUSED("M-401"),
  BILLING("M-402"),
  SOLD_OUT("M-404"),
  MARK_TAKEN("M-408"),
  SLOW_DOWN("M-429"),
  NOT_SENT_IN_TIME("M-502"),
  NO_CLEAR_ANSWER("M-503"),
  NOT_IN_CHANNEL("M-601"),
  STORE_TROUBLE("M-901"),
  NO_ROOM("M-902");

  private final String text;

  Code(String text) {
    this.text = text;
  }

  /** As people see it, for example M-304. */
  public String text() {
    return text;
  }

  /** Behind a sentence, for example " (M-304)". */
  public String behind() {
    return " (" + text + ")";
  }
}
