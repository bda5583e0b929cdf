package dev.quartermaster.request;

import dev.quartermaster.chat.Directory.Standing;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Providers;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.machine.Snapshots;
import dev.quartermaster.policy.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** A worker on a bench: everything around it is made of stubs, and time passes as it is told. */
final class Bench {
  static final Admins.Rule RULE =
      new Admins.Rule("T0QUARTER", Set.of("U0ADA", "U0BOB"), Set.of(), false);

  private static final Judge JUDGE = (_, _, _) -> new Verdict.Allowed("bench", "0", List.of());

  final MemoryStore store = new MemoryStore();
  final StubCloud cloud = new StubCloud();
  final StubDirectory directory = new StubDirectory();
  final Timing timing = Timing.standard();
  final Listings listings;
  final Requests requests;
  final Worker worker;
  final Schedule schedule;
  final List<Request> presented = new ArrayList<>();
  final StubVoters voters = new StubVoters();
  private final Steps steps;
  private Instant now = Samples.NOON;
  private int deliveries;

  Bench() {
    this(true, Wishes.QUOTES);
  }

  Bench(boolean removeMarks, Quotes quotes) {
    this(removeMarks, quotes, true);
  }

  /** {@code operations} says whether there is an operations channel. */
  Bench(boolean removeMarks, Quotes quotes, boolean operations) {
    this(removeMarks, quotes, operations, Limits.NONE, Providers::of);
  }

  /** Where no more than that is taken. */
  static Bench within(Limits limits) {
    return new Bench(true, Wishes.QUOTES, true, limits, Providers::of);
  }

  /** A cloud that can do more than its main job. */
  Bench(Snapshots snapshots) {
    this(false, Wishes.QUOTES, true, Limits.NONE, cloud -> Providers.keeping(cloud, snapshots));
  }

  private Bench(
      boolean removeMarks,
      Quotes quotes,
      boolean operations,
      Limits limits,
      Function<Cloud, Provider> providers) {
    var time = new Time(() -> now, () -> now, this::nanos);
    var chance = new Chance(new Random(7)::nextInt);
    schedule = new Schedule(time, timing, removeMarks);
    requests = new Requests(store, schedule, chance, () -> true, new Caps(limits));
    var alarms = new Alarms(store.house(), operations, time.real());
    var watched = new WatchedCloud(cloud, alarms, Observer.NONE, time.real());
    listings = new Listings(watched, time.waiting());
    var account = new Account(watched, Abilities.CORE, time.real(), Optional.empty());
    var admins = new Admins(RULE, directory, time.real(), timing.rightsAge());
    var market = new Steps.Market(quotes, new Catalogue(PriceFile.shipped()));
    steps =
        new Steps(
            new Steps.World(
                watched,
                account,
                listings,
                admins,
                voters,
                JUDGE,
                alarms,
                market,
                providers.apply(watched)),
            new Steps.Rules(time, timing, schedule, chance),
            store,
            presented::add);
    worker = newWorker();
    directory.knows(Samples.ADA, Standing.MEMBER, false);
    directory.knows(Samples.BOB, Standing.MEMBER, false);
  }

  /** Another worker on the same store, as after a restart. */
  Worker newWorker() {
    return new Worker(store, requests, schedule, steps);
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** A request that Bob has confirmed. */
  Request confirmed(MachineSpec spec) {
    Request drafted = drafted(spec);
    return confirm(drafted);
  }

  Request drafted(MachineSpec spec) {
    return drafted(Wishes.quote(spec));
  }

  private Request drafted(Quote quote) {
    Request request = opened(quote.spec());
    return done(request, new Event.Quoted(quote, Samples.labels(), now.plus(timing.confirm())));
  }

  /** A request with more than one choice that Bob has confirmed. */
  Request confirmed(Quote quote) {
    return confirm(drafted(quote));
  }

  /** A wish of Ada's that nobody has answered yet. */
  Request opened(MachineSpec spec) {
    deliveries++;
    var opened =
        new Event.Opened(
            Samples.ADA, Samples.MACHINES, Draft.of(spec), now, now.plus(timing.confirm()));
    return requests.open(opened, "delivery " + deliveries);
  }

  /** Bob's yes to what stands. */
  Request confirm(Request request) {
    var approval =
        new Approval(Samples.BOB, request.quoted().fingerprint(), now, now, Optional.empty());
    deliveries++;
    var marker = new Chance(new Random(100 + deliveries)::nextInt).marker();
    return done(request, new Event.Confirmed(approval, marker));
  }

  Request done(Request request, Event event) {
    return ((Applied.Done) requests.apply(request, event)).request();
  }

  /** Steps a request, with the waits between, until it rests or that time is over. */
  Request run(Request request, Duration most) {
    Instant end = now.plus(most);
    Optional<Wait> wait = worker.step(request.id());
    while (wait.isPresent() && !now.plus(wait.get().length()).isAfter(end)) {
      pass(wait.get().length());
      wait = worker.step(request.id());
    }
    return row(request);
  }

  Request row(Request request) {
    return store.find(request.id()).orElseThrow();
  }

  /** What stands in the thread, line by line. */
  List<String> said(Request request) {
    return store.unsaid(request.id()).stream()
        .map(line -> Plain.text(line.card().summary()))
        .toList();
  }

  /** The last thing said. */
  String lastSaid(Request request) {
    return said(request).getLast();
  }

  /** Accepts the next create, with a machine in that state. */
  void accepts(MachineState state) {
    cloud.onCreate(
        (order, _) -> {
          Machine machine = made(order, state);
          cloud.has(machine);
          return new CreateOutcome.Accepted(machine);
        });
  }

  /** Loses the answer of the next create; the machine is made all the same if asked. */
  void losesAnswer(boolean made) {
    cloud.onCreate(
        (order, _) -> {
          if (made) {
            cloud.has(made(order, MachineState.PROVISIONING));
          }
          return new CreateOutcome.Unclear("connection reset");
        });
  }

  /** The machine of an order. */
  Machine made(CreateOrder order, MachineState state) {
    Machine sample = Samples.machine(state);
    return new Machine(
        sample.id(),
        order.wireName(),
        state,
        Optional.of(order.spec().type()),
        Optional.of(order.spec().region()),
        sample.publicIp(),
        sample.privateIp(),
        sample.user(),
        Optional.of(now),
        List.of());
  }

  /** The machine goes on to another state. */
  void machineBecomes(MachineState state) {
    Machine before = cloud.machine(Samples.ID).asOptional().flatMap(it -> it).orElseThrow();
    Machine sample = Samples.machine(state);
    cloud.has(
        new Machine(
            before.id(),
            before.name(),
            state,
            before.type(),
            before.region(),
            sample.publicIp(),
            sample.privateIp(),
            before.user(),
            before.created(),
            before.events()));
  }

  private long nanos() {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }
}
