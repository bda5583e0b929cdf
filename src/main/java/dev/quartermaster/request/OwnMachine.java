package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineName;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.request.LooseEnd.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is amiss with a request's own machine while nothing is being done with it. */
final class OwnMachine {
  private OwnMachine() {}

  /** By how the cloud lists it, in a listing of all. */
  static Optional<LooseEnd> of(Request request, Map<CloudId.Machine, Machine> live) {
    boolean atRest = request.stage() instanceof Stage.Ready || request.stage() instanceof Stage.Off;
    return request
        .stage()
        .machine()
        .filter(_ -> atRest)
        .flatMap(made -> of(request, made, Optional.ofNullable(live.get(made.id()))));
  }

  private static Optional<LooseEnd> of(Request request, Made made, Optional<Machine> live) {
    Text it = named(request, made);
    if (live.isEmpty()) {
      return Optional.of(
          end(
              Kind.MISSING,
              request,
              made,
              it.and(" is no longer at Paperspace; it was not destroyed from here.")));
    }
    String changes = String.join(", ", changes(request, live.get()));
    if (!changes.isEmpty()) {
      return Optional.of(
          end(Kind.CHANGED, request, made, it.and(" was changed elsewhere: " + changes + ".")));
    }
    return request.stage() instanceof Stage.Off
        ? Optional.of(
            end(
                Kind.OFF,
                request,
                made,
                it.and(" has been off for long. " + Costs.whileOff(request.quoted()))))
        : Optional.empty();
  }

  /** What is other than it stands here. */
  static List<String> changes(Request request, Machine live) {
    MachineSpec spec = request.quoted().spec();
    var changes = new ArrayList<String>();
    if (request.stage() instanceof Stage.Ready && live.state() == MachineState.OFF) {
      changes.add("it is off");
    }
    if (request.stage() instanceof Stage.Off && live.state() == MachineState.READY) {
      changes.add("it runs");
    }
    live.type()
        .filter(type -> type != spec.type())
        .ifPresent(
            type ->
                changes.add(
                    "it is a " + type.wireName() + ", no longer " + spec.type().wireName()));
    boolean renamed =
        MachineName.looksLikeOne(live.name())
            && !live.name().equals(spec.name().value())
            && request.stage().machine().filter(Made::marked).isEmpty();
    if (renamed) {
      changes.add("it is called “" + live.name() + "”");
    }
    return changes;
  }

  private static LooseEnd end(Kind kind, Request request, Made made, Text words) {
    return new LooseEnd(kind, made.id().value(), words, Optional.of(request.asker()));
  }

  private static Text named(Request request, Made made) {
    return Text.empty()
        .strong(request.quoted().spec().name().value())
        .and(" (")
        .code(made.id().value())
        .and(", " + request.id() + ", ")
        .mention(request.asker())
        .and(")");
  }
}
