package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineDetails;
import dev.quartermaster.machine.MachineName;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.request.Applied;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Labels;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Time;
import java.util.List;
import java.util.Optional;

/** Takes into the records what was made, changed or destroyed elsewhere. */
final class Adopting {
  private final RequestStore store;
  private final Requests requests;
  private final Provider provider;
  private final Quoting quoting;
  private final Time time;

  Adopting(RequestStore store, Requests requests, Provider provider, Quoting quoting, Time time) {
    this.store = store;
    this.requests = requests;
    this.provider = provider;
    this.quoting = quoting;
    this.time = time;
  }

  /** A machine that no request made becomes one of whoever pressed, who can hand it over. */
  Card unknown(Interaction.Press press, CloudId.Machine id) {
    if (store.byMachine(id).filter(known -> !(known.stage() instanceof Stage.Gone)).isPresent()) {
      return Answers.changed();
    }
    return switch (provider.upkeep().details(id)) {
      case Reading.Unreadable<Optional<MachineDetails>>(var problem) -> Tying.notDone(problem);
      case Reading.Read<Optional<MachineDetails>>(var details) when details.isEmpty() -> gone(id);
      case Reading.Read<Optional<MachineDetails>>(var details) ->
          MachineSpec.of(details.get())
              .map(spec -> adopted(press, details.get().machine(), spec))
              .orElseGet(() -> untellable(id));
    };
  }

  private Card adopted(Interaction.Press press, Machine machine, MachineSpec spec) {
    var event =
        new Event.Adopted(
            press.who(),
            press.who(),
            press.where(),
            quoting.quote(spec),
            new Labels("not known", "", "", "", List.of(), List.of()),
            machine,
            time.now());
    Request request = requests.adopt(event, press.delivery());
    return Card.saying(
        Text.empty()
            .strong(spec.name().value())
            .and(" (")
            .code(machine.id().value())
            .and(") is minded here from now on, as " + request.id() + " of ")
            .mention(press.who())
            .and("; handover gives it to somebody else."));
  }

  /** A machine that is gone is taken as gone. */
  Card missing(Interaction.Press press, CloudId.Machine id) {
    return switch (provider.cloud().machine(id)) {
      case Reading.Unreadable<Optional<Machine>>(var problem) -> Tying.notDone(problem);
      case Reading.Read<Optional<Machine>>(var machine) when machine.isPresent() ->
          Card.saying(
              Text.of("Machine ")
                  .code(id.value())
                  .and(" is there again. Nothing was done" + Code.CHANGED.behind() + "."));
      case Reading.Read<Optional<Machine>> _ ->
          apply(press, id, new Event.Vanished(Optional.empty()), " is taken as gone.");
    };
  }

  /** What is other than it stands here is taken over as it is. */
  Card changed(Interaction.Press press, CloudId.Machine id) {
    return switch (provider.cloud().machine(id)) {
      case Reading.Unreadable<Optional<Machine>>(var problem) -> Tying.notDone(problem);
      case Reading.Read<Optional<Machine>>(var machine) when machine.isEmpty() -> gone(id);
      case Reading.Read<Optional<Machine>>(var machine) ->
          store
              .byMachine(id)
              .map(
                  request ->
                      apply(
                          press,
                          id,
                          new Event.Corrected(
                              machine.get(),
                              quoting.quote(asIs(request.quoted().spec(), machine.get())),
                              press.who()),
                          " is taken over as it is now; its thread says how."))
              .orElseGet(Answers::changed);
    };
  }

  private static MachineSpec asIs(MachineSpec spec, Machine machine) {
    MachineSpec typed = machine.type().map(spec::on).orElse(spec);
    return MachineName.looksLikeOne(machine.name())
        ? typed.called(new MachineName(machine.name()))
        : typed;
  }

  private Card apply(Interaction.Press press, CloudId.Machine id, Event event, String done) {
    Optional<Applied> applied =
        store
            .byMachine(id)
            .map(
                request ->
                    requests.apply(
                        request, event, press.who().id(), Optional.of(press.delivery())));
    return applied.filter(Applied.Done.class::isInstance).isPresent()
        ? Card.saying(Text.of("Machine ").code(id.value()).and(done))
        : Answers.changed();
  }

  private static Card gone(CloudId.Machine id) {
    return Card.saying(
        Text.of("Machine ")
            .code(id.value())
            .and(" isn't there any more. Nothing was done" + Code.CHANGED.behind() + "."));
  }

  private static Card untellable(CloudId.Machine id) {
    return Card.saying(
        Text.of("I can't mind machine ")
            .code(id.value())
            .and(
                ": its name, type, region or disk is none that I know. Give it a plain name in the"
                    + " Paperspace console, or ignore it"
                    + Code.NOT_NOW.behind()
                    + "."));
  }
}
