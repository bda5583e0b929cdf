package dev.quartermaster.paperspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.MachineChange;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.NewScript;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.SendGuard;
import dev.quartermaster.paperspace.wire.Dialect;
import dev.quartermaster.paperspace.wire.Orders;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While the bot is not live, nothing that a provider can do changes anything outside. */
class DryRunWireTest {
  private static final String SCRIPT_TEXT = "export SECRET_OF_A_SCRIPT=1";

  /** Ways to change something whose answer is not of a kind that says so. */
  private static final Set<String> CHANGES_THAT_READ =
      Set.of("addresses.claim", "scripts.create", "networks.create");

  private final Simulated simulated = Simulated.v1();

  @AfterEach
  void close() {
    simulated.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatever_is_asked_of_a_provider_only_reads_leave(Dialect dialect) throws Exception {
    Provider provider = simulated.rehearsing(dialect);
    Set<String> changes = new TreeSet<>();
    for (RecordComponent port : Provider.class.getRecordComponents()) {
      if (port.getType().isInterface()) {
        for (Method way : port.getType().getMethods()) {
          Object outcome = way.invoke(port.getAccessor().invoke(provider), samples(way));
          String name = port.getName() + "." + way.getName();
          if (isChange(name, way)) {
            changes.add(name);
            assertThat(words(name, outcome)).as(name).doesNotContain(SCRIPT_TEXT, "hunter2");
          }
        }
      }
    }

    assertThat(changes)
        .hasSizeGreaterThan(20)
        .containsAll(CHANGES_THAT_READ)
        .contains("cloud.create");
    assertThat(simulated.service().requests())
        .isNotEmpty()
        .allMatch(request -> request.method().equals("GET"));
    assertThat(simulated.service().createCount()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_create_says_exactly_what_would_be_sent_and_shows_no_password(Dialect dialect) {
    CreateOrder order = dialect == Dialect.CORE ? Orders.forNewUser() : Orders.plain();

    String words =
        switch (simulated.rehearsing(dialect).cloud().create(order, () -> true)) {
          case CreateOutcome.Rehearsed(var wouldSend) -> wouldSend;
          case CreateOutcome.Accepted _,
              CreateOutcome.Refused _,
              CreateOutcome.NotSent _,
              CreateOutcome.Unclear _ ->
              fail("it was sent");
        };

    assertThat(words)
        .startsWith("POST " + simulated.service().address())
        .contains(order.wireName(), order.spec().type().wireName());
    if (dialect == Dialect.CORE) {
      assertThat(words).contains("\"password\":\"***\"");
    }
  }

  private static boolean isChange(String name, Method way) {
    return way.getReturnType() == ActionOutcome.class
        || way.getReturnType() == CreateOutcome.class
        || CHANGES_THAT_READ.contains(name);
  }

  /** What a change came to; it must be a rehearsal, or something that this API can't do at all. */
  private static String words(String name, Object outcome) {
    return switch (outcome) {
      case CreateOutcome.Rehearsed(var wouldSend) -> wouldSend;
      case ActionOutcome.Failed(var problem) -> words(problem);
      case Reading.Unreadable<?>(var problem) -> words(problem);
      default -> fail(name + " came to " + outcome);
    };
  }

  private static String words(CloudProblem problem) {
    assertThat(problem.kind())
        .isIn(CloudProblem.Kind.REHEARSED, CloudProblem.Kind.REFUSED, CloudProblem.Kind.NOT_FOUND);
    if (problem.kind() == CloudProblem.Kind.REHEARSED) {
      assertThat(problem.words()).matches("(?s)(POST|PUT|PATCH|DELETE) http://127.*");
    }
    return problem.words();
  }

  private static Object[] samples(Method way) {
    List<Object> samples = new ArrayList<>();
    Arrays.stream(way.getParameterTypes()).forEach(type -> samples.add(sample(type)));
    return samples.toArray();
  }

  private static Object sample(Class<?> type) {
    Map<Class<?>, Object> all =
        Map.ofEntries(
            Map.entry(CloudId.Machine.class, new CloudId.Machine("ps123abc")),
            Map.entry(CloudId.User.class, new CloudId.User("u123abc")),
            Map.entry(CloudId.Snapshot.class, new CloudId.Snapshot("sn123abc")),
            Map.entry(CloudId.Template.class, new CloudId.Template("t123abc")),
            Map.entry(CloudId.Script.class, new CloudId.Script("sc123abc")),
            Map.entry(CloudId.Network.class, new CloudId.Network("n123abc")),
            Map.entry(String.class, "203.0.113.9"),
            Map.entry(boolean.class, false),
            Map.entry(MachineChange.class, MachineChange.NONE.with(PublicIp.STATIC)),
            Map.entry(NewScript.class, new NewScript("setup", SCRIPT_TEXT, true)),
            Map.entry(Region.class, Region.NY2),
            Map.entry(MachineType.class, MachineType.P5000),
            Map.entry(Instant.class, Instant.parse("2026-11-24T12:00:00Z")),
            Map.entry(YearMonth.class, YearMonth.of(2026, 11)),
            Map.entry(CreateOrder.class, Orders.plain()),
            Map.entry(SendGuard.class, (SendGuard) () -> true));
    if (!all.containsKey(type)) {
      fail("no sample of " + type + ": give one, so that its way is tried too");
    }
    return all.get(type);
  }
}
