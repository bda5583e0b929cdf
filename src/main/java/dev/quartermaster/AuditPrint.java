package dev.quartermaster;

import dev.quartermaster.request.Adoption;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Lifecycle;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Trail;
import dev.quartermaster.store.Audit;
import dev.quartermaster.store.AuditReader;
import dev.quartermaster.store.ChainCheck;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Says in words what a look at the audit came to. */
final class AuditPrint {
  private final PrintWriter out;
  private final Audit audit;

  AuditPrint(PrintWriter out, Audit audit) {
    this.out = out;
    this.audit = audit;
  }

  /** Whether the chain is whole, and holds every anchor. */
  int verified(List<String> anchors) {
    boolean whole =
        switch (audit.check()) {
          case ChainCheck.Whole(var events, var head) -> {
            out.println("Whole: " + events + " events, the last " + events + ":" + head);
            yield true;
          }
          case ChainCheck.Broken(var number, var what) -> {
            out.println("BROKEN at event " + number + ": " + what);
            yield false;
          }
        };
    List<String> missed = anchors.stream().filter(anchor -> !holds(anchor)).toList();
    missed.forEach(anchor -> out.println("BROKEN: the chain does not hold the anchor " + anchor));
    return whole && missed.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }

  private boolean holds(String anchor) {
    String[] parts = anchor.split(":", 2);
    return parts.length == 2
        && parts[0].matches("[0-9]{1,18}")
        && audit.hashOf(Long.parseLong(parts[0])).equals(Optional.of(parts[1]));
  }

  /** Everything about a request, and whether replaying it gives the row that stands. */
  int replayed(RequestId id, AuditReader reader) {
    List<Trail.Entry> entries = audit.of(id);
    if (entries.isEmpty()) {
      out.println("Nothing was ever written about " + id + ".");
      return ExitCode.FAILED;
    }
    entries.forEach(
        entry ->
            out.println(
                "#%d %s %s %s %s"
                    .formatted(
                        entry.number(), entry.at(), entry.actor(), entry.kind(), entry.body())));
    Optional<Request> replayed = replay(id);
    boolean same = replayed.isPresent() && replayed.equals(reader.find(id));
    out.println(
        same
            ? "Replayed, these give the row that stands: " + replayed.get().stage().word()
            : "BROKEN: replayed, these do not give the row that stands");
    return same ? ExitCode.OK : ExitCode.FAILED;
  }

  private Optional<Request> replay(RequestId id) {
    Optional<Request> row = Optional.empty();
    for (Audit.Change change : audit.life(id)) {
      row =
          switch (change.event()) {
            case Event.Opened opened -> Optional.of(Lifecycle.open(id, opened));
            case Event.Adopted adopted -> Optional.of(Adoption.first(id, adopted));
            default -> row.flatMap(before -> Lifecycle.after(before, change.event()));
          };
    }
    return row;
  }
}
