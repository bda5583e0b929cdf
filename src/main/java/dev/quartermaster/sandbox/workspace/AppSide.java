package dev.quartermaster.sandbox.workspace;

import java.util.Optional;

/** What one person has of the bot beside its messages and forms: a page, and a message's menu. */
public final class AppSide {
  private final Sight sight;
  private final Doings doings;

  AppSide(Sight sight, Doings doings) {
    this.sight = sight;
    this.doings = doings;
  }

  /** Picks "Machine actions" in the menu of a message. */
  public Gesture picksActions(String ts) {
    var seen = sight.seen(ts);
    var member = sight.member();
    return doings.barred(member).orElseGet(() -> doings.clicks().shortcut(member, seen));
  }

  /** Looks at the person's own page: the bot is told, and may draw it anew. */
  public Gesture opensPage() {
    var member = sight.member();
    return doings.barred(member).orElseGet(() -> new Gesture.Sent(doings.events().opened(member)));
  }

  /** What stands on the page; empty before the bot has drawn it. */
  public Optional<ModalView> page() {
    return published().map(doings.world().screen()::draw);
  }

  /** Presses a button on the page, by its action id or what is written on it. */
  public Gesture presses(String control) {
    var page =
        published().orElseThrow(() -> new IllegalArgumentException("page: none (expected one)"));
    var member = sight.member();
    var touch = new Clicks.Touch(Control.find(page.blocks(), control), Optional.empty());
    return doings.barred(member).orElseGet(() -> doings.clicks().onForm(member, page, touch));
  }

  private Optional<OpenView> published() {
    return doings.world().homes().of(sight.member().id());
  }
}
