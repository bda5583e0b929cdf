package dev.quartermaster.request;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.SendGuard;
import dev.quartermaster.machine.Template;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** A cloud that says what a test wants it to say, and counts what was asked of it. */
final class StubCloud implements Cloud {
  static final Template UBUNTU =
      new Template(
          new CloudId.Template("t0nspur5"),
          Optional.of("Ubuntu 22.04"),
          "Ubuntu",
          Optional.empty());

  private final Map<CloudId.Machine, Machine> machines = new LinkedHashMap<>();
  private final Deque<BiFunction<CreateOrder, SendGuard, CreateOutcome>> creates =
      new ArrayDeque<>();
  private final Deque<ActionOutcome> actions = new ArrayDeque<>();
  private final List<String> orders = new ArrayList<>();
  private final List<CreateOrder> sent = new ArrayList<>();
  private final List<CloudUser> users = new ArrayList<>();
  private List<Template> templates = List.of(UBUNTU);
  private Optional<CloudProblem> trouble = Optional.empty();
  private Predicate<String> available = _ -> true;
  private int listings;
  private int looks;
  private int denials;
  private Runnable onRead = () -> {};

  /** What creates were to be answered with is forgotten. */
  void forgetsCreates() {
    creates.clear();
  }

  /** The next create ends like that. */
  void onCreate(BiFunction<CreateOrder, SendGuard, CreateOutcome> outcome) {
    creates.add(outcome);
  }

  /** The next orders end like that. */
  void onAction(ActionOutcome... outcomes) {
    actions.addAll(List.of(outcomes));
  }

  /** Reads end like that until said otherwise. */
  void unreadable(CloudProblem.Kind kind, String words) {
    trouble = Optional.of(CloudProblem.of(kind, words));
  }

  /** Reads end with that problem until said otherwise. */
  void unreadable(CloudProblem problem) {
    trouble = Optional.of(problem);
  }

  void readable() {
    trouble = Optional.empty();
  }

  void has(Machine machine) {
    machines.put(machine.id(), machine);
  }

  void loses(CloudId.Machine id) {
    machines.remove(id);
  }

  /** That many times the cloud says of a machine that it isn't there. */
  void denies(CloudId.Machine id, int times) {
    denials = machines.containsKey(id) ? times : 0;
  }

  void hasUser(CloudUser user) {
    users.add(user);
  }

  void hasTemplates(Template... list) {
    templates = List.of(list);
  }

  void sells(Predicate<String> typeInRegion) {
    available = typeInRegion;
  }

  /** Something that happens while the cloud is read. */
  void whileReading(Runnable effect) {
    onRead = effect;
  }

  /** Creates whose bytes left, in order. */
  List<CreateOrder> sent() {
    return List.copyOf(sent);
  }

  /** Every other order, as "stop psx81k". */
  List<String> orders() {
    return List.copyOf(orders);
  }

  /** How many complete listings were asked for. */
  int listings() {
    return listings;
  }

  /** How often a single machine was asked for. */
  int looks() {
    return looks;
  }

  @Override
  public CreateOutcome create(CreateOrder order, SendGuard guard) {
    if (!guard.maySend()) {
      return new CreateOutcome.NotSent("the intent was too old");
    }
    CreateOutcome outcome = creates.remove().apply(order, guard);
    if (!(outcome instanceof CreateOutcome.NotSent)) {
      sent.add(order);
    }
    return outcome;
  }

  @Override
  public Reading<List<Machine>> machines() {
    listings++;
    return read(List.copyOf(machines.values()));
  }

  @Override
  public Reading<Optional<Machine>> machine(CloudId.Machine id) {
    looks++;
    if (denials > 0) {
      denials--;
      return read(Optional.empty());
    }
    return read(Optional.ofNullable(machines.get(id)));
  }

  @Override
  public Reading<Optional<Boolean>> available(Region region, MachineType type) {
    return read(Optional.of(available.test(type.wireName() + " in " + region.name())));
  }

  @Override
  public Reading<List<Template>> templates() {
    return read(templates);
  }

  @Override
  public Reading<List<Network>> networks() {
    return read(List.of());
  }

  @Override
  public Reading<List<Script>> scripts() {
    return read(List.of());
  }

  @Override
  public Reading<List<CloudUser>> users() {
    return read(List.copyOf(users));
  }

  @Override
  public ActionOutcome start(CloudId.Machine id) {
    return ordered("start " + id.value());
  }

  @Override
  public ActionOutcome stop(CloudId.Machine id) {
    return ordered("stop " + id.value());
  }

  @Override
  public ActionOutcome destroy(CloudId.Machine id, boolean releasePublicIp) {
    return ordered("destroy " + id.value() + (releasePublicIp ? " with its address" : ""));
  }

  @Override
  public ActionOutcome rename(CloudId.Machine id, String name) {
    return ordered("rename " + id.value() + " to " + name);
  }

  private ActionOutcome ordered(String order) {
    orders.add(order);
    return actions.isEmpty() ? new ActionOutcome.Taken() : actions.remove();
  }

  private <T> Reading<T> read(T value) {
    onRead.run();
    return trouble
        .<Reading<T>>map(Reading.Unreadable::new)
        .orElseGet(() -> new Reading.Read<>(value));
  }
}
