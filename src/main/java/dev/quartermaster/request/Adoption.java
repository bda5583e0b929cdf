package dev.quartermaster.request;

import dev.quartermaster.machine.Draft;
import java.util.List;
import java.util.Optional;

/** How a request begins whose machine was made elsewhere. */
public final class Adoption {
  private Adoption() {}

  /** The first row of a machine that was made elsewhere. */
  public static Request first(RequestId id, Event.Adopted adopted) {
    return new Request(
        id,
        1,
        adopted.asker(),
        adopted.place(),
        adopted.at(),
        Draft.of(adopted.quote().spec()),
        Optional.of(adopted.quote()),
        adopted.labels(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        MachineStages.asSeen(
            Made.from(adopted.machine(), adopted.at()).unmarked(), adopted.machine()));
  }
}
