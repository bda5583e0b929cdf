package dev.quartermaster.request;

/**
 * Whether a confirmation still counts: of one's own wish as long as the policy lets its asker have
 * it without others, of anybody else's as long as one is an admin.
 */
final class ConfirmerCheck {
  private final Admins admins;
  private final Judge judge;
  private final Time time;

  ConfirmerCheck(Admins admins, Judge judge, Time time) {
    this.admins = admins;
    this.judge = judge;
    this.time = time;
  }

  /** The right behind a confirmation, as of now. Blocks for a few seconds at most. */
  Right right(Request request, Approval approval) {
    if (!approval.by().equals(request.asker())) {
      return admins.right(approval.by());
    }
    return switch (judge.of(request.asker(), request.place(), request.quoted())) {
      case Verdict.Allowed _ -> new Right.Granted(time.real().instant());
      case Verdict.Needs _, Verdict.Refused _ -> new Right.Denied();
      case Verdict.Unknown(var why) -> new Right.Unknown(why);
    };
  }
}
