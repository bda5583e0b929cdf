package dev.quartermaster.simulation;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.chat.Text;
import dev.quartermaster.command.Commands;
import dev.quartermaster.command.CreateDesk;
import dev.quartermaster.command.Gate;
import dev.quartermaster.command.Prefill;
import dev.quartermaster.command.Quoting;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.PriceList;
import dev.quartermaster.machine.Providers;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.policy.Presets;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Admins;
import dev.quartermaster.request.AdminsDecide;
import dev.quartermaster.request.Alarms;
import dev.quartermaster.request.Chore;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.House;
import dev.quartermaster.request.Listings;
import dev.quartermaster.request.LooseEnds;
import dev.quartermaster.request.MemoryLedger;
import dev.quartermaster.request.Observer;
import dev.quartermaster.request.Oddities;
import dev.quartermaster.request.People;
import dev.quartermaster.request.ReadyTimes;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Requests;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/** The real classes, put together for one process as the composition root does it. */
final class Bot {
  private static final Duration BALLOT = Duration.ofMinutes(30);
  private static final PriceList PRICES = PriceFile.shipped();
  private static final Admins.Rule RULE =
      new Admins.Rule(FakeChat.TEAM, Set.of(FakeChat.ADA.id()), Set.of(FakeChat.GROUP), false);

  private final Worker worker;
  private final Teller teller;
  private final House house;
  private final Receiver receiver;

  Bot(World world, Life life) {
    Variant variant = world.variant();
    RequestStore store = variant.store(world, new DiskPort(world, life));
    var alarms = new Alarms(store.house(), true, world::now);
    Cloud cloud =
        new WatchedCloud(
            variant.cloud(world, new CloudPort(world, life)), alarms, Observer.NONE, world::now);
    var chat = new ChatPort(world, life);
    Timing timing = variant.timing();
    var time = new Time(world::now, world::now, () -> world.agenda().millis() * 1_000_000);
    var schedule = new Schedule(time, timing, world.copies().removesMarks());
    var chance = variant.chance(world);
    var requests = new Requests(store, schedule, chance);
    var account = new Account(cloud, Abilities.CORE, time.real(), Optional.empty());
    var stock = new Stock(cloud, account, time.real(), Bot::refuse);
    var listings = new Listings(cloud, time.waiting());
    var catalogue = new Catalogue(PRICES);
    var quotes = new Quotes(PRICES);
    var quoting = new Quoting(quotes, new Prefill(new Draft(Map.of()), Presets.NONE), Map.of());
    var admins = new Admins(RULE, chat, time.real(), timing.rightsAge());
    var rules = new AdminsDecide(admins, chat, time.real(), Map.of(), BALLOT);
    var gate = new Gate(admins, rules);
    var create =
        new CreateDesk(
            requests,
            gate,
            account,
            new CreateDesk.Terms(quoting, rules, catalogue, stock),
            new CreateDesk.Clocked(time, timing));
    Admins sending = variant.adminsBeforeSending(RULE, chat, time, admins);
    var steps =
        new Steps(
            new Steps.World(
                cloud,
                account,
                listings,
                sending,
                variant.votersBeforeSending(rules),
                variant.judgeBeforeSending(
                    new AdminsDecide(sending, chat, time.real(), Map.of(), BALLOT)),
                alarms,
                new Steps.Market(quotes, catalogue),
                Providers.of(cloud)),
            new Steps.Rules(time, timing, schedule, chance),
            store,
            request -> create.presentUnanswered(request, privately(chat, request)));
    this.worker = new Worker(store, requests, schedule, steps);
    this.teller =
        new Teller(
            store,
            chat,
            new Teller.Places(Optional.of(FakeChat.OPERATIONS), Optional.of(FakeChat.APPROVALS)),
            new UsualTimes(ReadyTimes.NONE, time.waiting()));
    var sweep = new Sweep(store, requests, listings, worker);
    this.house =
        new House(
            store,
            schedule,
            world.engine(),
            new House.Sweeps(sweep, () -> {}),
            new House.Announcements(chat, Optional.of(FakeChat.OPERATIONS), time.real()));
    var ends =
        new LooseEnds(
            new Oddities(store, listings, Providers.of(cloud), PRICES),
            new MemoryLedger<>(),
            store.house(),
            time);
    this.receiver =
        variant.receiver(
            world,
            new Commands(
                new Commands.Outlet("/machine", chat),
                new Commands.Records(
                    store,
                    requests,
                    world.engine(),
                    _ -> List.of(),
                    ends,
                    new People(Map.of(), new MemoryLedger<>())),
                new Commands.View(account, stock, listings, PRICES, catalogue, Providers.of(cloud)),
                new Commands.Rules(
                    gate,
                    quoting,
                    rules,
                    variant.votersAtTheClick(rules),
                    (_, _, _) -> Text.of("simulated"),
                    time,
                    timing,
                    chance),
                create));
  }

  Optional<Wait> work(Errand errand, RequestId id) {
    return switch (errand) {
      case STEP -> worker.step(id);
      case TELL -> teller.tell(id);
    };
  }

  void work(Chore chore) {
    house.run(chore);
  }

  Handled receive(Interaction interaction) {
    return receiver.receive(interaction);
  }

  /** Nothing runs beside a schedule: a form's pickers know what was read for something else. */
  private static void refuse(Runnable work) {
    throw new RejectedExecutionException("no background in a simulated process: " + work);
  }

  /** For drafts that were never answered: no form can be opened any more. */
  private static Reply privately(ChatPort chat, Request request) {
    return new Reply() {
      @Override
      public void say(Place place, Card card) {
        if (!(chat.whisper(place, request.asker(), card) instanceof Delivery.Delivered)) {
          chat.direct(request.asker(), card);
        }
      }

      @Override
      public void replace(Place place, Card card) {
        say(place, card);
      }

      @Override
      public boolean open(Form form) {
        return false;
      }

      @Override
      public boolean push(Form form) {
        return false;
      }

      @Override
      public boolean redraw(Form form) {
        return false;
      }
    };
  }
}
