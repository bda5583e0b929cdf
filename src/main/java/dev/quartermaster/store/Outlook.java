package dev.quartermaster.store;

import dev.quartermaster.request.Request;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.UserCheck;

/**
 * What the bot still owes a request, as columns to look for.
 *
 * @param needsStep whether its stage has a next step that isn't a person's
 * @param shows whether the channel is to see it at all
 * @param hasMachine whether it has a machine that is not gone
 */
record Outlook(boolean needsStep, boolean shows, boolean hasMachine) {
  /** The outlook of a row. */
  static Outlook of(Request request) {
    Stage stage = request.stage();
    return new Outlook(
        needsStep(stage) || request.removing().isPresent(),
        shows(request),
        stage.machine().isPresent() && !(stage instanceof Stage.Gone));
  }

  /**
   * An end is left alone, once its mark is out of the name, its address is there and its new user
   * is looked for. NOT FOUND is an end too: the sweep looks for late machines.
   */
  private static boolean needsStep(Stage stage) {
    return switch (stage) {
      case Stage.Draft _,
          Stage.Pending _,
          Stage.Approved _,
          Stage.Creating _,
          Stage.Provisioning _,
          Stage.NotReady _,
          Stage.Changing _,
          Stage.Awaiting _,
          Stage.Uncertain _ ->
          true;
      case Stage.Ready(var made, var addressUntil) -> made.marked() || addressUntil.isPresent();
      case Stage.Off(var made) -> made.marked();
      case Stage.Failed(_, var user) -> user instanceof UserCheck.Due;
      case Stage.NotFound(_, _, var user) -> user instanceof UserCheck.Due;
      case Stage.Gone _, Stage.Rehearsed _, Stage.Cancelled _, Stage.Denied _, Stage.Expired _ ->
          false;
    };
  }

  /** A draft is its asker's own, also when it ends as one: it was never confirmed. */
  private static boolean shows(Request request) {
    return switch (request.stage()) {
      case Stage.Draft _ -> false;
      case Stage.Cancelled _, Stage.Expired _ -> request.isPublic();
      case Stage.Pending _,
          Stage.Approved _,
          Stage.Creating _,
          Stage.Provisioning _,
          Stage.Ready _,
          Stage.Off _,
          Stage.NotReady _,
          Stage.Changing _,
          Stage.Gone _,
          Stage.Failed _,
          Stage.Awaiting _,
          Stage.Uncertain _,
          Stage.NotFound _,
          Stage.Rehearsed _,
          Stage.Denied _ ->
          true;
    };
  }
}
