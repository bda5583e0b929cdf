package dev.quartermaster.sandbox.paperspace;

import dev.quartermaster.sandbox.paperspace.Course.Addresses;
import dev.quartermaster.sandbox.paperspace.Machine.Stay;
import dev.quartermaster.sandbox.paperspace.Settings.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes machines: checks the rules, makes the new user first, then the machine. */
final class CreateDesk {
  private final Estate estate;
  private final AccountRules rules;

  CreateDesk(Estate estate) {
    this.estate = estate;
    this.rules = new AccountRules(estate.account(), estate.options());
  }

  Reply create(Call call) {
    if (call.key().role() != ApiKey.Role.ADMIN) {
      return Reply.refused("Only an account administrator can create machines");
    }
    Optional<String> broken = CreateRules.broken(call.body()).or(() -> rules.broken(call.body()));
    if (broken.isPresent()) {
      return Reply.refused(broken.get());
    }
    String userId = userOf(call);
    if (call.strike().has(FaultKind.USER_MADE_MACHINE_REFUSED)) {
      return Reply.refused(
          "Error creating machine. Please contact support@paperspace.com for help.");
    }
    Optional<Template> template = rules.templateOf(call.body());
    return template.map(found -> made(call, found, userId)).orElseThrow();
  }

  private String userOf(Call call) {
    Asked asked = call.body();
    if (!CreateRules.namesNewUser(asked)) {
      return asked.text("userId").orElse(call.key().userId());
    }
    var user =
        new User(
            estate.ids().next("u"),
            asked.word("email"),
            asked.word("firstName"),
            asked.word("lastName"),
            call.now(),
            estate.options().teamId());
    estate.account().put(user);
    return user.id();
  }

  private Reply made(Call call, Template template, String userId) {
    Machine machine = make(call, template, userId);
    return new Reply.Document(
        estate.options().createStatus(), MachineJson.of(machine, machine.stay().from()));
  }

  /** Makes it, the rules having been kept. */
  Machine make(Call call, Template template, String userId) {
    Instant from = call.now().plus(call.strike().late().map(Fault::delay).orElse(Duration.ZERO));
    var stay = new Stay(from, from.plus(delay(call, FaultKind.LIST_LAG)), Optional.empty());
    Settings settings = Settings.asked(call.body());
    var machine =
        new Machine(
            estate.ids().next("ps"),
            call.body().kept(),
            template,
            userId,
            settings,
            course(call, from, addresses(call, settings.address())),
            stay);
    estate.account().put(machine);
    return machine;
  }

  private Timeline course(Call call, Instant from, Addresses addresses) {
    Timeline plain = timeline(call, from, addresses);
    return call.strike().has(FaultKind.PLACEHOLDER_IP) ? Course.placeholder(plain) : plain;
  }

  private Timeline timeline(Call call, Instant from, Addresses addresses) {
    Course course = estate.course();
    String handle = estate.ids().handle();
    if (call.strike().has(FaultKind.STUCK_PROVISIONING)) {
      return course.stuck(from, handle, addresses);
    }
    if (!call.body().isNotFalse("startOnCreate")) {
      return course.unstarted(from, handle, addresses);
    }
    boolean room =
        estate.hasRoom(call.body().word("region"), call.body().word("machineType"), call.now());
    if (!room || call.strike().has(FaultKind.NO_CAPACITY)) {
      return course.noCapacity(from, handle, estate.ids().handle(), addresses);
    }
    return course.created(from, handle, estate.ids().handle(), addresses);
  }

  private Addresses addresses(Call call, Address address) {
    boolean none = address == Address.NONE || call.strike().has(FaultKind.IP_NEVER);
    Optional<String> publicIp = none ? Optional.empty() : Optional.of(estate.ids().publicIp());
    Optional<Duration> late =
        call.strike().has(FaultKind.IP_LATE)
            ? Optional.of(delay(call, FaultKind.IP_LATE))
            : Optional.empty();
    return new Addresses(publicIp, address == Address.STATIC, privateIp(call.body()), late);
  }

  private String privateIp(Asked asked) {
    String network =
        estate.account().networks().stream()
            .filter(each -> each.region().equals(asked.word("region")))
            .map(Network::network)
            .findFirst()
            .orElse("10.0.0.0");
    return estate.ids().privateIp(network);
  }

  private static Duration delay(Call call, FaultKind kind) {
    return Optional.ofNullable(call.strike().work().get(kind))
        .map(Fault::delay)
        .orElse(Duration.ZERO);
  }
}
