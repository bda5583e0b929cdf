package dev.quartermaster.request;

import dev.quartermaster.chat.Span;
import dev.quartermaster.chat.Text;
import java.util.Optional;
import java.util.stream.Stream;

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
  TOO_MANY("M-214"),
  TOO_MANY_WAIT("M-215"),
  SAME_WAITS("M-216"),
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

  /** Whether it says that somebody may not do what he tried: by his rights, or by the policy. */
  public boolean isRefusal() {
    return text.startsWith("M-2");
  }

  /** The first that is said in our own words; those that people typed don't count. */
  public static Optional<Code> in(Text text) {
    return text.spans().stream()
        .flatMap(span -> span instanceof Span.Plain(var words) ? Stream.of(words) : Stream.empty())
        .flatMap(words -> Stream.of(values()).filter(code -> words.contains(code.text + ")")))
        .findFirst();
  }
}
