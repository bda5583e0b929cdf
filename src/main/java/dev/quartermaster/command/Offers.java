package dev.quartermaster.command;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import dev.quartermaster.request.Stock.Seen;
import java.util.Optional;

/** Whether a type is to be had in a region, in words: what the cloud said and when, or why not. */
final class Offers {
  private Offers() {}

  static Text inWords(MachineType type, Region region, Optional<Seen> seen) {
    String what = type.wireName() + " in " + region.name() + ": ";
    return seen.map(found -> said(what, found))
        .orElseGet(() -> Text.of(what + "not known yet, it is being asked just now"));
  }

  private static Text said(String what, Seen seen) {
    return seen.available()
        .map(
            available ->
                Text.of(what + (available ? "available" : "sold out") + ", asked ")
                    .moment(seen.read()))
        .orElseGet(() -> Text.of(what + "Paperspace doesn't tell whether it is to be had"));
  }
}
