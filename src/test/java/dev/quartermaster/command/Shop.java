package dev.quartermaster.command;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.Template;
import dev.quartermaster.policy.Presets;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Approval;
import dev.quartermaster.request.Chance;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Lifecycle;
import dev.quartermaster.request.Listings;
import dev.quartermaster.request.Need;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Stock;
import dev.quartermaster.request.Terms;
import dev.quartermaster.request.Verb;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that the words of the desks are made from, with a small account at noon. */
final class Shop {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  static final Draft WHOLE =
      new Draft(
          Map.of(
              Field.NAME, "trainer-7",
              Field.TYPE, "P5000",
              Field.REGION, "NY2",
              Field.SIZE, "100",
              Field.TEMPLATE, "t0nspur5"));

  static final Terms TERMS =
      new Terms(
          "gpu-1",
          "0123abcd",
          "the type has a GPU",
          List.of(new Need("leads", 1)),
          Optional.empty(),
          1,
          Duration.ofHours(2),
          "U0ADA");

  final Catalogue catalogue = new Catalogue(PriceFile.shipped());
  final Quoting quoting =
      new Quoting(
          new Quotes(PriceFile.shipped()),
          new Prefill(new Draft(Map.of(Field.IP, "dynamic")), Presets.NONE),
          Map.of());
  final Stock stock;

  private static final Machine MACHINE = machine("psx81k", "trainer-7", MachineState.PROVISIONING);
  private final Cloud cloud;

  Shop() {
    cloud =
        (Cloud)
            Proxy.newProxyInstance(
                Cloud.class.getClassLoader(),
                new Class<?>[] {Cloud.class},
                (_, method, arguments) -> answer(method.getName(), arguments));
    stock =
        new Stock(
            cloud,
            new Account(cloud, Abilities.CORE, () -> NOON, Optional.empty()),
            () -> NOON,
            Runnable::run);
    stock.fill(Set.of(Region.values()));
  }

  /** A request whose machine is being made. */
  Request making(Draft draft) {
    Request quoted = quoted(draft);
    var approval =
        new Approval(quoted.asker(), quoted.quoted().fingerprint(), NOON, NOON, Optional.empty());
    Stream<Event> events =
        Stream.of(
            new Event.Confirmed(approval, new Chance(new Random(1)::nextInt).marker()),
            new Event.Intended("token", NOON),
            new Event.Accepted(MACHINE, NOON, NOON.plus(Duration.ofMinutes(16))));
    return events.reduce(
        quoted, (before, event) -> Lifecycle.after(before, event).orElseThrow(), (one, _) -> one);
  }

  /** A request whose machine restarts, as its asker wished. */
  Request restarting(Draft draft) {
    Request making = making(draft);
    Stream<Event> events =
        Stream.of(
            new Event.BecameReady(
                machine("psx81k", "trainer-7", MachineState.READY), Optional.empty()),
            new Event.ActionAsked(Verb.RESTART, making.asker(), NOON));
    return events.reduce(
        making, (before, event) -> Lifecycle.after(before, event).orElseThrow(), (one, _) -> one);
  }

  /** A request that is put to the vote. */
  Request put(Draft draft) {
    Request quoted = quoted(draft);
    var event =
        new Event.Submitted(quoted.quoted().fingerprint(), TERMS, NOON.plus(Duration.ofHours(2)));
    return Lifecycle.after(quoted, event).orElseThrow();
  }

  Lookout lookout(List<Request> known) {
    var store =
        (RequestStore)
            Proxy.newProxyInstance(
                RequestStore.class.getClassLoader(),
                new Class<?>[] {RequestStore.class},
                (_, _, _) -> known);
    return new Lookout(store, new Listings(cloud, () -> NOON));
  }

  CreateForm form() {
    return new CreateForm(new CreateInputs(quoting, catalogue, stock), new Advice(quoting, stock));
  }

  Request drafted(Draft draft) {
    return Lifecycle.open(
        new RequestId("R-7F3K"),
        new Event.Opened(
            new Person("T0QUARTER", "U0ADA"),
            new Place("C0ML"),
            draft,
            NOON,
            NOON.plus(Duration.ofMinutes(15))));
  }

  Request quoted(Draft draft) {
    var valid = (Checked.Valid) quoting.check(draft, stock.facts());
    var event =
        new Event.Quoted(
            quoting.quotes().quote(valid.spec()),
            quoting.labels(draft, valid, stock.facts()),
            NOON.plus(Duration.ofMinutes(15)));
    return Lifecycle.after(drafted(draft), event).orElseThrow();
  }

  private static Reading<?> answer(String method, Object[] arguments) {
    return switch (method) {
      case "templates" ->
          new Reading.Read<>(
              List.of(
                  template("t0nspur5", "Ubuntu 22.04", "Ubuntu 22.04.3 LTS", Optional.empty()),
                  template("twin10pp", "Windows 10", "Microsoft Windows 10", Optional.empty()),
                  template("tq5r8team", "Build image", "CentOS 7", Optional.of(Region.NY2)),
                  new Template(
                      new CloudId.Template("t9taj00e"),
                      Optional.empty(),
                      "CentOS Linux 7 (Core)",
                      Optional.empty())));
      case "networks" ->
          new Reading.Read<>(
              List.of(
                  new Network(
                      new CloudId.Network("n1ny2abc"), "office-ny", Optional.of(Region.NY2))));
      case "scripts" ->
          new Reading.Read<>(
              List.of(
                  new Script(new CloudId.Script("sc1docker"), "install-docker", true),
                  new Script(new CloudId.Script("sc2old"), "old", false)));
      case "users" ->
          new Reading.Read<>(
              List.of(
                  new CloudUser(
                      new CloudId.User("u9x4w2rt"),
                      Optional.of(new EmailAddress("ben@example.com")),
                      "Ben",
                      "Okafor")));
      case "machines" ->
          new Reading.Read<>(List.of(MACHINE, machine("psother1", "by-hand", MachineState.READY)));
      case "available" -> new Reading.Read<>(available((MachineType) arguments[1]));
      default -> throw new IllegalStateException(method + " was not expected");
    };
  }

  private static Machine machine(String id, String name, MachineState state) {
    return new Machine(
        new CloudId.Machine(id),
        name,
        state,
        Optional.of(MachineType.P5000),
        Optional.of(Region.NY2),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(NOON),
        List.of());
  }

  private static Optional<Boolean> available(MachineType type) {
    return type.family() == MachineType.Family.GPU
        ? Optional.of(type != MachineType.V100)
        : Optional.empty();
  }

  private static Template template(String id, String label, String os, Optional<Region> region) {
    return new Template(new CloudId.Template(id), Optional.of(label), os, region);
  }
}
