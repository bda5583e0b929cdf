package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Confirmation;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Snapshot;
import dev.quartermaster.request.Request;
import java.util.ArrayList;
import java.util.List;

/** A machine's snapshots, each with what can be done with it. */
final class SnapshotCards {
  private static final int MOST = 10;

  private SnapshotCards() {}

  static Card none(Request request) {
    return Card.saying(
        Text.of("There is no such snapshot of ")
            .strong(name(request))
            .and(". Take one with snapshot create " + name(request) + "."));
  }

  static Card unreadable(CloudProblem problem) {
    return Card.saying(Text.of("The snapshots can't be read just now: " + problem.words() + "."));
  }

  /** {@code way}: what was typed, which is what each gets a button for; a list has both. */
  static Card list(Request request, List<Snapshot> snapshots, String way) {
    Text head =
        Text.empty()
            .strong(name(request))
            .and(
                snapshots.size() == 1
                    ? " has one such snapshot."
                    : " has " + snapshots.size() + " such snapshots.");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Line(head));
    for (Snapshot snapshot : snapshots.stream().limit(MOST).toList()) {
      parts.add(new Part.Line(line(snapshot)));
      parts.add(new Part.Buttons(buttons(request, snapshot, way)));
    }
    if (snapshots.size() > MOST) {
      parts.add(new Part.Note(Text.of("Only the newest " + MOST + " are shown.")));
    }
    Text summary = head;
    for (Snapshot snapshot : snapshots.stream().limit(MOST).toList()) {
      summary = summary.and(" ").and(line(snapshot)).and(".");
    }
    return new Card(summary, parts);
  }

  private static Text line(Snapshot snapshot) {
    return Text.empty()
        .strong(snapshot.name().isBlank() ? "Without a name" : snapshot.name())
        .and(" · ")
        .code(snapshot.id().value())
        .and(snapshot.automatic() ? " · taken by Paperspace itself" : "");
  }

  private static List<Button> buttons(Request request, Snapshot snapshot, String way) {
    return switch (way) {
      case "restore" -> List.of(restore(request, snapshot));
      case "delete" -> List.of(forget(request, snapshot));
      default -> List.of(restore(request, snapshot), forget(request, snapshot));
    };
  }

  private static Button restore(Request request, Snapshot snapshot) {
    return MindButtons.asking(
        request,
        MindButtons.RESTORE + "/" + snapshot.id().value(),
        Weight.PLAIN,
        new Confirmation(
            "Put the disk back?",
            "The disk of "
                + name(request)
                + " becomes what it was then, and whoever works on it is cut off. How it is now is"
                + " kept as a snapshot first.",
            "Restore it",
            "No"));
  }

  private static Button forget(Request request, Snapshot snapshot) {
    return MindButtons.asking(
        request,
        MindButtons.FORGET + "/" + snapshot.id().value(),
        Weight.DANGER,
        new Confirmation(
            "Delete the snapshot?",
            "It is one of " + name(request) + "'s, and this can't be undone.",
            "Delete it",
            "No"));
  }

  private static String name(Request request) {
    return request.quoted().spec().name().value();
  }
}
