package dev.quartermaster;

import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.slack.Slack;
import dev.quartermaster.command.Commands;
import dev.quartermaster.command.CreateDesk;
import dev.quartermaster.command.Gate;
import dev.quartermaster.command.Prefill;
import dev.quartermaster.command.Quoting;
import dev.quartermaster.config.MarkerPolicy;
import dev.quartermaster.config.Settings;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.PriceList;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.ops.Beat;
import dev.quartermaster.ops.HealthDoor;
import dev.quartermaster.ops.Metrics;
import dev.quartermaster.policy.Groups;
import dev.quartermaster.policy.Policy;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Admins;
import dev.quartermaster.request.Alarms;
import dev.quartermaster.request.Caps;
import dev.quartermaster.request.Chance;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.House;
import dev.quartermaster.request.Listings;
import dev.quartermaster.request.PolicyDecides;
import dev.quartermaster.request.PolicyVoters;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Room;
import dev.quartermaster.request.SafeMode;
import dev.quartermaster.request.Schedule;
import dev.quartermaster.request.Steps;
import dev.quartermaster.request.Stock;
import dev.quartermaster.request.Sweep;
import dev.quartermaster.request.Teller;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import dev.quartermaster.request.UsualTimes;
import dev.quartermaster.request.Wait;
import dev.quartermaster.request.WatchedCloud;
import dev.quartermaster.request.Worker;
import dev.quartermaster.store.DiskRoom;
import dev.quartermaster.store.Engine;
import dev.quartermaster.store.Store;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.MDC;

/**
 * The bot, wired: every part is made here once, in order of dependence, and ended in the opposite
 * order.
 */
final class App implements AutoCloseable {
  private final Store store;
  private final Slack slack;
  private final Engine engine;
  private final Resolved resolved;
  private final ExecutorService stocking =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("stock-", 0).factory());
  private final OptionalInt port;
  private final HealthDoor health;
  private final Health standing;
  private final Draining entrance = new Draining();

  private App(Settings settings, Edges edges, Store store) {
    this.store = store;
    var parts = new Outfit(settings, edges);
    this.slack = parts.slack();
    var metrics = new Metrics(edges.nanos());
    RequestStore records = edges.ports().store().apply(store.requests(metrics));
    Optional<Place> operations = settings.slack().operationsChannel().map(Place::new);
    Room room = DiskRoom.of(parts.store().location());
    var alarms = new Alarms(records.house(), operations.isPresent(), edges.wall());
    Provider plain = parts.provider();
    Cloud cloud =
        new WatchedCloud(edges.ports().cloud().apply(plain.cloud()), alarms, metrics, edges.wall());
    Provider provider = plain.withCloud(cloud);
    Chat chat = edges.ports().chat().apply(slack.chat());
    Time time = new Time(edges.wall(), edges.waiting(), edges.nanos());
    Timing timing = parts.timing();
    var chance = new Chance(edges.random()::nextInt);
    var schedule = new Schedule(time, timing, settings.marker() == MarkerPolicy.REMOVE);
    var requests =
        new Requests(
            records, schedule, chance, room, new Caps(settings.policy().rulebook().limits()));
    var account =
        new Account(
            cloud,
            provider.abilities(),
            edges.wall(),
            settings.paperspace().teamId().map(CloudId.Team::new));
    var stock = new Stock(cloud, account, edges.wall(), stocking);
    var listings = new Listings(cloud, time.waiting());
    Groups groups = parts.groups(slack.directory(), timing.rightsAge());
    var admins = new Admins(parts.adminRule(), groups);
    this.resolved = new Resolved(admins.rule().team(), groups, slack.directory());
    PriceList prices = PriceFile.shipped();
    var quotes = new Quotes(prices);
    var catalogue = new Catalogue(prices, provider.abilities());
    var policy = new Policy(settings.policy().rulebook(), quotes::estimate);
    var voters = new PolicyVoters(groups, settings.access().people(), edges.wall());
    var rules = new PolicyDecides(policy, groups, voters, edges.wall());
    var gate = new Gate(admins, voters);
    var prefill = new Prefill(settings.defaults(), settings.policy().rulebook().presets());
    var quoting = new Quoting(quotes, prefill, settings.access().people());
    var create =
        new CreateDesk(
            requests,
            gate,
            account,
            new CreateDesk.Terms(quoting, rules, catalogue, stock),
            new CreateDesk.Clocked(time, timing));
    var steps =
        new Steps(
            new Steps.World(
                cloud,
                account,
                listings,
                admins,
                voters,
                rules,
                alarms,
                new Steps.Market(quotes, catalogue),
                provider),
            new Steps.Rules(time, timing, schedule, chance),
            records,
            request -> create.presentUnanswered(request, new Whispered(chat, request.asker())));
    var worker = new Worker(records, requests, schedule, steps);
    Optional<Place> approvals = settings.slack().approvalsChannel().map(Place::new);
    var teller =
        new Teller(
            records,
            chat,
            new Teller.Places(operations, approvals),
            new UsualTimes(records.readyTimes(), time.waiting()));
    var sweep = new Sweep(records, requests, listings, worker);
    var house =
        new House(
            records,
            schedule,
            store.wakeups(),
            sweep,
            new House.Announcements(chat, operations, edges.wall()));
    if (store.isRestored()) {
      new SafeMode(records, requests, time, timing).enter();
      store.restored(false);
    }
    this.engine =
        store.start(parts.engine(), (errand, id) -> run(errand, id, worker, teller), house::run);
    var commands =
        new Commands(
            new Commands.Outlet(settings.slack().command(), chat),
            new Commands.Records(records, requests, store.wakeups(), store.audit()),
            new Commands.View(account, stock, listings, prices, catalogue, provider),
            new Commands.Rules(gate, quoting, rules, voters, rules, time, timing, chance),
            create);
    this.standing =
        new Health(
            store,
            new Health.Outside(slack, room, alarms, resolved::check, settings.live()),
            edges);
    metrics.from(new Metrics.Sources(store::census, standing::checks, edges.wall()));
    this.health =
        HealthDoor.open(
            settings.door().ops().host(),
            settings.door().ops().port(),
            new Beat(engine::rounds, edges.nanos())::isAlive,
            standing::checks,
            metrics::text);
    this.port = slack.start(entrance.over(metrics.timed(commands)));
    resolved.start();
  }

  /** Starts the bot on an open store, which it closes in the end. */
  static App start(Settings settings, Edges edges, Store store) {
    return new App(settings, edges, store);
  }

  /** The port where the chat's deliveries arrive, where it calls us. */
  OptionalInt port() {
    return port;
  }

  /** The port of {@code /livez}, {@code /readyz} and {@code /metrics}. */
  int opsPort() {
    return health.port();
  }

  /** Takes nothing new, lets what runs come to its end, and closes everything; within 45 s. */
  @Override
  public void close() {
    standing.drain();
    entrance.begin();
    resolved.close();
    stocking.shutdownNow();
    engine.close(); // first, since what ends in it is still told
    slack.close();
    health.close();
    standing.close();
    store.close();
  }

  private static Optional<Wait> run(Errand errand, RequestId id, Worker worker, Teller teller) {
    try (var _ = MDC.putCloseable("request", id.value())) {
      return switch (errand) {
        case STEP -> worker.step(id);
        case TELL -> teller.tell(id);
      };
    }
  }
}
