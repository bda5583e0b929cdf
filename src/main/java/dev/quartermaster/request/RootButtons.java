package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Confirmation;
import dev.quartermaster.chat.Button.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done from a root card, by stage; nothing that is over keeps a button. */
final class RootButtons {
  private static final int MOST_ALTERNATIVES = 2;

  private RootButtons() {}

  static List<Button> of(Request request) {
    return switch (request.stage()) {
      case Stage.Pending _ when request.isPutToVote() -> VoteButtons.ofAsker(request);
      case Stage.Pending _ ->
          List.of(confirm(request, "Confirm again"), plain(request, Press.CANCEL, "Cancel"));
      case Stage.Approved _ -> List.of(plain(request, Press.CANCEL, "Cancel"));
      case Stage.Uncertain _ -> List.of(plain(request, Press.LOOK, "Look now"));
      case Stage.NotFound lost -> notFound(request, lost.user());
      case Stage.Failed failed when Hopes.mayHope(failed) -> soldOut(request, failed.failure());
      case Stage.Failed(_, var user) -> failed(request, user);
      case Stage.Awaiting(_, var hope) -> List.of(stop(request, hope));
      case Stage.Ready _ -> MachineButtons.running(request);
      case Stage.Off _ -> MachineButtons.off(request);
      case Stage.NotReady _ -> MachineButtons.notReady(request);
      case Stage.Denied _, Stage.Rehearsed _ -> List.of(plain(request, Press.COPY, "Copy request"));
      case Stage.Expired _ when request.ballot().isPresent() ->
          List.of(plain(request, Press.COPY, "Ask again"));
      case Stage.Changing changing ->
          changing.overdue() ? OverdueButtons.of(request, changing) : List.of();
      case Stage.Draft _,
          Stage.Creating _,
          Stage.Provisioning _,
          Stage.Gone _,
          Stage.Cancelled _,
          Stage.Expired _ ->
          List.of();
    };
  }

  private static List<Button> notFound(Request request, UserCheck user) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(plain(request, Press.LOOK, "Look now"));
    forAccount(request, user).ifPresent(buttons::add);
    if (mayRepeat(user)) {
      String risk =
          "If the first machine appears late after all, there would be two, and both would bill. ";
      buttons.add(asked(request, "New attempt…", "Another attempt?", risk));
    }
    return buttons;
  }

  private static Button stop(Request request, Hope hope) {
    return plain(
        request, Press.CANCEL, hope.kind() == Hope.Kind.TRY ? "Stop trying" : "Stop looking");
  }

  private static List<Button> soldOut(Request request, Failure failure) {
    List<Button> buttons = new ArrayList<>();
    String target = Target.of(request).toString();
    failure.alternatives().stream()
        .limit(MOST_ALTERNATIVES)
        .map(SoldOut::label)
        .forEach(
            label ->
                buttons.add(
                    Button.of(
                        Press.TRY_ALTERNATIVE.word() + "/" + label,
                        target,
                        "Take " + label,
                        Weight.PLAIN)));
    buttons.add(plain(request, Press.KEEP_TRYING, "Keep trying until…"));
    buttons.add(plain(request, Press.TELL_ME, "Tell me when"));
    buttons.add(plain(request, Press.CHANGE, "Change…"));
    return buttons;
  }

  private static List<Button> failed(Request request, UserCheck user) {
    List<Button> buttons = new ArrayList<>();
    forAccount(request, user).ifPresent(buttons::add);
    if (mayRepeat(user)) {
      buttons.add(asked(request, "Try again…", "Try again?", ""));
    }
    buttons.add(plain(request, Press.CHANGE, "Change…"));
    return buttons;
  }

  private static boolean mayRepeat(UserCheck user) {
    return user instanceof UserCheck.NotNeeded || user instanceof UserCheck.Absent;
  }

  private static Optional<Button> forAccount(Request request, UserCheck user) {
    return user instanceof UserCheck.LeftBehind
        ? Optional.of(plain(request, Press.RETRY_FOR_ACCOUNT, "Machine for this account"))
        : Optional.empty();
  }

  private static Button confirm(Request request, String label) {
    return new Button(
        Press.CONFIRM.word(),
        Target.of(request).toString(),
        label,
        Weight.PRIMARY,
        Optional.of(create(request, "")));
  }

  private static Button asked(Request request, String label, String title, String risk) {
    Confirmation plain = create(request, risk);
    var question = new Confirmation(title, plain.question(), plain.yes(), plain.no());
    return new Button(
        Press.CONFIRM.word(),
        Target.of(request).toString(),
        label,
        Weight.PLAIN,
        Optional.of(question));
  }

  private static Confirmation create(Request request, String risk) {
    String question =
        risk
            + "This creates "
            + request.quoted().spec().name().value()
            + " ("
            + Costs.atMost(request.quoted())
            + ").";
    return new Confirmation("Create the machine?", question, "Create machine", "No");
  }

  static Button plain(Request request, Press press, String label) {
    return Button.of(press.word(), Target.of(request).toString(), label, Weight.PLAIN);
  }
}
