package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.machine.Reading;
import java.util.List;
import java.util.Optional;

/**
 * Looks over all machines for marks that no record explains: a late machine is found, a surplus one
 * is told; none stays silent.
 */
public final class Sweep {
  private final RequestStore store;
  private final Requests requests;
  private final Listings listings;
  private final Worker worker;

  /** Sweeps what that cloud lists. */
  public Sweep(RequestStore store, Requests requests, Listings listings, Worker worker) {
    this.store = store;
    this.requests = requests;
    this.listings = listings;
    this.worker = worker;
  }

  /** One round over a complete listing; without one, nothing. */
  public void run() {
    if (listings.fresh() instanceof Reading.Read<List<Machine>>(var machines)) {
      for (Machine machine : machines) {
        Marker.in(machine.name()).ifPresent(marker -> marked(machine, marker));
      }
    }
  }

  private void marked(Machine machine, Marker marker) {
    Optional<Request> owner = store.byMarker(marker);
    if (owner.isEmpty()) {
      store.house().put("unknown-mark:" + machine.id().value(), unknown(machine));
      return;
    }
    Request request = owner.get();
    boolean newest =
        request.attempt().map(attempt -> attempt.marker().equals(marker)).orElse(false);
    switch (request.stage()) {
      case Stage.Approved _, Stage.Creating _ -> {
        if (!newest) {
          surplus(request, machine.id());
        }
      }
      case Stage.Uncertain _, Stage.NotFound _ -> {
        if (newest && Marked.fits(machine, request.quoted().spec())) {
          worker.adopt(request, machine);
        } else {
          surplus(request, machine.id());
        }
      }
      default -> unlessAdopted(request, machine.id());
    }
  }

  /** What is still looked for may yet be this one; once another stands in its place, it can't. */
  private void unlessAdopted(Request request, CloudId.Machine machine) {
    Request now = store.find(request.id()).orElse(request);
    boolean looking =
        now.stage() instanceof Stage.Uncertain || now.stage() instanceof Stage.NotFound;
    boolean adopted = now.stage().machine().map(made -> made.id().equals(machine)).orElse(false);
    if (!looking && !adopted) {
      surplus(now, machine);
    }
  }

  private void surplus(Request request, CloudId.Machine machine) {
    requests.apply(request, new Event.SurplusSeen(machine));
  }

  private static Card unknown(Machine machine) {
    return Card.saying(
        Text.of("Machine ")
            .code(machine.id().value())
            .and(" (")
            .strong(machine.name())
            .and(
                ") carries a mark of mine, but I have no record of it: another installation made"
                    + " it, or my records are older than it.")
            .and(" It bills. Please look at it in the Paperspace console."));
  }
}
