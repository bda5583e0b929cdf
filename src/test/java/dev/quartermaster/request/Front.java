package dev.quartermaster.request;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.chat.Text;
import dev.quartermaster.command.Commands;
import dev.quartermaster.command.CreateDesk;
import dev.quartermaster.command.Gate;
import dev.quartermaster.command.Prefill;
import dev.quartermaster.command.Quoting;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Providers;
import dev.quartermaster.policy.Presets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** The front door over a bench: people type and press, and hear what they are told. */
final class Front {
  static final MessageRef ROOT = new MessageRef(Samples.MACHINES.channel(), "1.1");
  static final MessageRef CARD = VoteSamples.CARD;

  final Bench bench;
  Verdict verdict = new Verdict.Needs(VoteSamples.TERMS);
  private final AtomicInteger deliveries = new AtomicInteger();
  final MemoryLedger<LooseNote> ledger = new MemoryLedger<>();
  final MemoryLedger<AccountLink> links = new MemoryLedger<>();
  final People people = new People(Map.of("U0GRACE", "ugrace"), links);
  final Map<Person, String> mails = new HashMap<>();
  final StubChat chat = new StubChat();
  final LooseEnds ends;
  private final Commands commands;

  Front() {
    this(new Bench());
  }

  Front(Bench bench) {
    this(bench, Providers.of(bench.cloud));
  }

  /** Over a cloud that can do more than its main job. */
  Front(Bench bench, Provider provider) {
    this.bench = bench;
    var time = new Time(bench::now, bench::now, () -> 0);
    var account = new Account(bench.cloud, Abilities.CORE, time.real(), Optional.empty());
    var stock = new Stock(bench.cloud, account, time.real(), _ -> {});
    var catalogue = new Catalogue(PriceFile.shipped());
    var chance = new Chance(new Random(11)::nextInt);
    var admins = new Admins(Bench.RULE, bench.directory, time.real(), bench.timing.rightsAge());
    var gate = new Gate(admins, bench.voters);
    var quoting =
        new Quoting(Wishes.QUOTES, new Prefill(new Draft(Map.of()), Presets.NONE), people::account);
    Judge judge = (_, _, _) -> verdict;
    var create =
        new CreateDesk(
            bench.requests,
            gate,
            account,
            new CreateDesk.Terms(quoting, judge, catalogue, stock),
            new CreateDesk.Clocked(time, bench.timing));
    account.facts(Duration.ZERO);
    var oddities = new Oddities(bench.store, bench.listings, provider, PriceFile.shipped());
    this.ends = new LooseEnds(oddities, ledger, bench.store.house(), time);
    this.commands =
        new Commands(
            new Commands.Outlet("/machine", chat, who -> Optional.ofNullable(mails.get(who)), true),
            new Commands.Records(
                bench.store, bench.requests, (_, _, _) -> {}, _ -> List.of(), ends, people),
            new Commands.View(
                account, stock, bench.listings, PriceFile.shipped(), catalogue, provider),
            new Commands.Rules(
                gate,
                quoting,
                judge,
                bench.voters,
                (_, _, _) -> Text.of("as the bench rules"),
                time,
                bench.timing,
                chance),
            create);
    bench.voters.puts(Samples.BOB, "leads");
    bench.voters.puts(VoteSamples.GRACE, "leads", "finance");
  }

  /** A wish of Ada's that is put to the vote on those terms, with both its cards in the chat. */
  Request put(MachineSpec spec, Terms terms) {
    Request draft = bench.drafted(spec);
    Request put =
        bench.done(
            draft,
            new Event.Submitted(
                draft.quoted().fingerprint(), terms, bench.now().plus(terms.life())));
    bench.store.remember(put.id(), ROOT, put.version());
    bench.store.rememberBallot(put.id(), CARD, put.version());
    return put;
  }

  /** Somebody presses a button of a card that was drawn from that row; what he is told. */
  List<String> presses(Person who, Press press, Request drawn) {
    MessageRef on = press.decides() ? CARD : ROOT;
    return presses(who, press.word(), Target.ofWish(drawn).toString(), on);
  }

  /** Somebody presses something somewhere. */
  List<String> presses(Person who, String verb, String target, MessageRef on) {
    return hears(new Interaction.Press(who, on.place(), Optional.of(on), verb, target, delivery()));
  }

  /** Somebody sends a form about a row that he saw. */
  List<String> sends(Person who, String form, Request drawn, Map<String, String> values) {
    return hears(
        new Interaction.Submission(who, form, Target.ofWish(drawn).toString(), values, delivery()));
  }

  /** Somebody chooses or presses something in an open form about a row that he saw. */
  List<String> touches(
      Person who, String form, String touched, Request drawn, Map<String, String> values) {
    String target = Target.ofWish(drawn).toString();
    return hears(new Interaction.Touch(who, form, target, values, touched, delivery()));
  }

  /** Somebody types. */
  List<String> types(Person who, String words) {
    return hears(new Interaction.Command(who, Samples.MACHINES, words, delivery()));
  }

  private String delivery() {
    return "front " + deliveries.incrementAndGet();
  }

  private List<String> hears(Interaction interaction) {
    List<String> heard = new ArrayList<>();
    Handled handled = commands.receive(interaction);
    heard.add(
        handled.answer() instanceof Answer.NextForm(var form)
            ? Plain.form(form)
            : handled.answer().toString());
    handled.followUp().ifPresent(rest -> rest.run(new Ear(heard)));
    return heard;
  }

  /** Hears what is said in private. */
  private record Ear(List<String> heard) implements Reply {
    @Override
    public void say(Place place, Card card) {
      heard.add(Plain.card(card));
    }

    @Override
    public void replace(Place place, Card card) {
      say(place, card);
    }

    @Override
    public boolean open(Form form) {
      heard.add("form " + form.id());
      return true;
    }

    @Override
    public boolean push(Form form) {
      return open(form);
    }

    @Override
    public boolean redraw(Form form) {
      return open(form);
    }
  }
}
