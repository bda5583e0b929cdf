package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Snapshot;
import dev.quartermaster.machine.Snapshots;
import dev.quartermaster.request.Adjustment;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Keeping;
import dev.quartermaster.request.Made;
import dev.quartermaster.request.Order;
import dev.quartermaster.request.Request;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes, lists, puts back and deletes snapshots. */
final class SnapshotDesk {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final MachineDesk machines;
  private final Snapshots snapshots;
  private final InstantSource real;

  SnapshotDesk(MachineDesk machines, Snapshots snapshots, InstantSource real) {
    this.machines = machines;
    this.snapshots = snapshots;
    this.real = real;
  }

  Handled take(Interaction.Command typed, Request request, Command.Mind wanted) {
    return wanted.way().equals("create")
        ? create(typed, request, wanted.line())
        : Handled.later(reply -> reply.say(typed.where(), listed(request, wanted)));
  }

  /** The moment in the name keeps it from being another's. */
  private Handled create(Interaction.Command typed, Request request, Line line) {
    String name = line.value("name").orElse(request.quoted().spec().name().value());
    if (!NAME.matcher(name).matches()) {
      return MindDesk.say(
          typed,
          Card.saying(
              Text.of(
                  "A snapshot's name has 1 to 60 letters, digits, blanks, dots and dashes"
                      + Code.NOT_KNOWN.behind()
                      + ". Nothing was done.")));
    }
    var order = new Keeping.Snap(name + " " + MINUTE.format(real.instant()));
    return machines.order(request, order, typed.who(), typed.delivery());
  }

  private Card listed(Request request, Command.Mind wanted) {
    Optional<CloudId.Machine> id = request.stage().machine().map(Made::id);
    if (id.isEmpty()) {
      return SnapshotCards.none(request);
    }
    return switch (snapshots.of(id.get())) {
      case Reading.Unreadable<List<Snapshot>>(var problem) -> SnapshotCards.unreadable(problem);
      case Reading.Read<List<Snapshot>>(var all) -> {
        Optional<String> which =
            wanted.line().value("snapshot").or(() -> wanted.line().value("name"));
        List<Snapshot> meant =
            all.stream()
                .filter(each -> which.map(text -> isMeant(each, text)).orElse(true))
                .toList();
        yield meant.isEmpty()
            ? SnapshotCards.none(request)
            : SnapshotCards.list(request, meant, wanted.way());
      }
    };
  }

  private static boolean isMeant(Snapshot snapshot, String text) {
    return snapshot.id().value().equals(text)
        || snapshot.name().toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT));
  }

  /** Whether the snapshot is the machine's own is looked at again before anything is sent. */
  Handled pressed(Interaction.Press press, Request request, String[] words) {
    if (words.length != 3 || !CloudId.looksLikeOne(words[2])) {
      return MindDesk.replace(press, Answers.changed());
    }
    var id = new CloudId.Snapshot(words[2]);
    Order order =
        words[1].equals(MindButtons.RESTORE) ? new Keeping.Restore(id) : new Adjustment.Forget(id);
    return machines.order(request, order, press.who(), press.delivery());
  }
}
