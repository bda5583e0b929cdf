package dev.quartermaster.request;

import dev.quartermaster.chat.Card.Fact;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Choice;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.machine.SnapshotPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a wish is put into words, the same on every card. */
final class Wording {
  private Wording() {}

  /** "trainer-7 — P5000, East Coast (NY2), 100 GB, Ubuntu 22.04, dynamic IP". */
  static Text inOneLine(Request request) {
    MachineSpec spec = request.quoted().spec();
    return Text.empty()
        .strong(spec.name().value())
        .and(
            " — %s, %s, %d GB, %s, %s"
                .formatted(
                    spec.type().wireName(),
                    spec.region().wireName(),
                    spec.size().gigabytes(),
                    template(request),
                    ip(spec.publicIp())));
  }

  /** Everything that would be made, fact by fact. */
  static List<Fact> facts(Request request) {
    MachineSpec spec = request.quoted().spec();
    Labels labels = request.labels();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        fact("Machine", spec.type().wireName() + ", " + spec.size().gigabytes() + " GB disk"));
    facts.add(fact("Region", spec.region().wireName()));
    facts.add(fact("Template", titled(labels.template(), spec.template().value())));
    facts.add(fact("Public IP", ip(spec.publicIp())));
    facts.add(fact("Billing", spec.billing().wireName()));
    facts.add(fact("Owner", owner(spec.owner(), labels)));
    spec.network()
        .ifPresent(id -> facts.add(fact("Network", titled(labels.network(), id.value()))));
    spec.script()
        .ifPresent(id -> facts.add(fact("Start-up script", titled(labels.script(), id.value()))));
    extras(spec).ifPresent(facts::add);
    ranked(request.quoted()).map(text -> new Fact("In this order", text)).ifPresent(facts::add);
    facts.add(new Fact("Price", Text.of(Costs.atMost(request.quoted()))));
    return facts;
  }

  private static Optional<Fact> extras(MachineSpec spec) {
    List<String> extras = new ArrayList<>();
    if (!spec.startOnCreate()) {
      extras.add("left off once it is made");
    }
    spec.team().ifPresent(team -> extras.add("team " + team.value()));
    spec.notificationEmail()
        .ifPresent(email -> extras.add("Paperspace tells " + email.value() + " by e-mail"));
    switch (spec.snapshot()) {
      case SnapshotPlan.NONE -> {}
      case SnapshotPlan.INITIAL -> extras.add("snapshot at first boot");
      case SnapshotPlan.RESTORE_ON_SHUTDOWN ->
          extras.add("snapshot at first boot, restored at every shut-down");
    }
    return extras.isEmpty()
        ? Optional.empty()
        : Optional.of(fact("Also", String.join(" · ", extras)));
  }

  /** What is tried in which order, where there is more than one choice. */
  static Optional<Text> ranked(Quote quote) {
    if (!quote.isRanked()) {
      return Optional.empty();
    }
    List<Choice> choices = quote.choices();
    String words =
        IntStream.range(0, choices.size())
            .mapToObj(i -> (i + 1) + ". " + Costs.of(choices.get(i)))
            .collect(Collectors.joining(" · "));
    return Optional.of(Text.of(words));
  }

  static String ip(PublicIp ip) {
    return switch (ip) {
      case NONE -> "no public IP";
      case STATIC -> "static IP";
      case DYNAMIC -> "dynamic IP";
    };
  }

  /** "public 203.0.113.24 · private 10.0.4.17"; where one is awaited, that it has not come yet. */
  static Text addresses(Stage.Ready ready) {
    Made made = ready.made();
    String none =
        ready.addressUntil().isPresent() ? "the public IP has not come yet" : "no public IP";
    Text text =
        made.publicIp().map(ip -> Text.of("public ").code(ip)).orElseGet(() -> Text.of(none));
    return made.privateIp().map(ip -> text.and(" · private ").code(ip)).orElse(text);
  }

  /** What went wrong, with its code, and until when the cloud wants quiet, if it does. */
  static Text failure(Failure failure) {
    Text text = Text.of(failure.words() + " (" + failure.code() + ")");
    return failure.until().map(at -> text.and(" Not before ").moment(at).and(".")).orElse(text);
  }

  static String template(Request request) {
    return named(request.labels().template(), request.quoted().spec().template().value());
  }

  private static String owner(Owner owner, Labels labels) {
    return switch (owner) {
      case Owner.Me _ -> "the account of the API key";
      case Owner.Existing(var user) -> titled(labels.owner(), user.value());
      case Owner.NewUser(var email, var first, var last) ->
          "new account for %s · %s, %s (its password is shown to nobody; the new user resets it)"
              .formatted(first, last, email.value());
    };
  }

  private static String titled(String label, String id) {
    return label.isEmpty() || label.equals(id) ? id : label + " (" + id + ")";
  }

  private static String named(String label, String id) {
    return label.isEmpty() ? id : label;
  }

  private static Fact fact(String name, String value) {
    return new Fact(name, Text.of(value));
  }
}
