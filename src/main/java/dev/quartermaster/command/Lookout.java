package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.request.Listings;
import dev.quartermaster.request.Made;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers that only look: the list of machines, and one machine. */
final class Lookout {
  private static final Duration LIST_AGE = Duration.ofSeconds(10);
  private static final int MOST_LINES = 30;

  private final RequestStore store;
  private final Listings listings;

  Lookout(RequestStore store, Listings listings) {
    this.store = store;
    this.listings = listings;
  }

  /**
   * The machines that were made here, as the cloud sees them now where it can be read; with {@code
   * all}, also the others.
   */
  Card list(Person person, Command.ListMachines wanted) {
    Reading<List<Machine>> reading = listings.within(LIST_AGE);
    Map<CloudId.Machine, Machine> live =
        reading.asOptional().orElse(List.of()).stream()
            .collect(Collectors.toMap(Machine::id, Function.identity(), (first, _) -> first));
    List<Request> known =
        store.withMachines().stream()
            .filter(request -> !wanted.mine() || request.asker().equals(person))
            .toList();
    List<Text> lines = new ArrayList<>(known.stream().map(request -> line(request, live)).toList());
    if (wanted.all()) {
      known.forEach(request -> request.stage().machine().map(Made::id).ifPresent(live::remove));
      live.values().forEach(machine -> lines.add(foreign(machine)));
    }
    return card(lines, reading);
  }

  private static Card card(List<Text> lines, Reading<List<Machine>> reading) {
    List<Part> parts = new ArrayList<>();
    Text head =
        Text.empty()
            .strong(
                lines.isEmpty()
                    ? "No machines."
                    : lines.size() == 1 ? "One machine." : lines.size() + " machines.");
    parts.add(new Part.Line(head));
    lines.stream().limit(MOST_LINES).map(Part.Line::new).forEach(parts::add);
    if (lines.size() > MOST_LINES) {
      parts.add(
          new Part.Note(
              Text.of("Only the first " + MOST_LINES + " are shown; use list mine for yours.")));
    }
    if (reading instanceof Reading.Unreadable<List<Machine>>(var problem)) {
      parts.add(
          new Part.Note(
              Text.of(
                  "Paperspace can't be read now ("
                      + problem.words()
                      + "); this is what I last saw.")));
    }
    Text summary = head;
    for (Text line : lines.stream().limit(MOST_LINES).toList()) {
      summary = summary.and(" ").and(line).and(";");
    }
    return new Card(summary, parts);
  }

  private static Text line(Request request, Map<CloudId.Machine, Machine> live) {
    Made made = request.stage().machine().orElseThrow();
    Optional<Machine> now = Optional.ofNullable(live.get(made.id()));
    String state =
        now.map(machine -> machine.state().word()).orElse(made.state().word() + " (last seen)");
    Text text =
        Text.empty()
            .strong(request.quoted().spec().name().value())
            .and(
                " · "
                    + state
                    + " · "
                    + request.quoted().spec().type().wireName()
                    + " · "
                    + request.quoted().spec().region().name()
                    + " · ");
    Optional<String> ip = now.flatMap(Machine::publicIp).or(made::publicIp);
    Text withIp = ip.map(text::code).orElseGet(() -> text.and("no public IP"));
    return withIp
        .and(" · ")
        .code(made.id().value())
        .and(" · " + request.id() + " by ")
        .mention(request.asker());
  }

  private static Text foreign(Machine machine) {
    return Text.empty()
        .strong(machine.name())
        .and(" · " + machine.state().word() + " · ")
        .code(machine.id().value())
        .and(" · not made here");
  }
}
