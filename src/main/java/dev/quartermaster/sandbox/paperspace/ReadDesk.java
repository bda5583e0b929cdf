package dev.quartermaster.sandbox.paperspace;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what is asked about machines. */
final class ReadDesk {
  private static final int USUAL_LIMIT = 1000;

  private final Estate estate;

  ReadDesk(Estate estate) {
    this.estate = estate;
  }

  /** Oldest first; {@code limit} and {@code skip} apply after the filters. */
  Reply list(Call call) {
    Stream<ObjectNode> all =
        estate.account().machines().stream()
            .filter(machine -> machine.isListed(call.now()) && call.key().sees(machine))
            .map(machine -> MachineJson.of(machine, call.now()));
    ArrayNode page = Json.array();
    Filters.MACHINES
        .kept(all, call.query())
        .skip(number(call, "skip", 0))
        .limit(number(call, "limit", USUAL_LIMIT))
        .forEach(page::add);
    return Reply.ok(page);
  }

  Reply show(Call call) {
    return estate
        .machine(call.query().word("machineId"), call)
        .map(machine -> Reply.ok(MachineJson.withEvents(machine, call.now())))
        .orElseGet(Reply::machineNotFound);
  }

  Reply availability(Call call) {
    String region = call.query().word("region");
    String type = call.query().word("machineType").replace("GPU ", "GPU+");
    if (!Catalogue.isRegion(region)) {
      return Reply.refused("region not found");
    }
    if (Catalogue.type(type).isEmpty()) {
      return Reply.refused("machineType not found");
    }
    boolean available =
        !call.strike().has(FaultKind.SOLD_OUT) && estate.hasRoom(region, type, call.now());
    return Reply.ok(Json.object().put("available", available));
  }

  Reply utilization(Call call) {
    Optional<YearMonth> month = month(call.query().word("billingMonth"));
    if (month.isEmpty()) {
      return Reply.refused("billingMonth must be YYYY-MM");
    }
    return estate
        .machine(call.query().word("machineId"), call)
        .map(machine -> Reply.ok(utilization(machine, month.get(), call.now())))
        .orElseGet(Reply::machineNotFound);
  }

  private static ObjectNode utilization(Machine machine, YearMonth month, Instant now) {
    double size = machine.asked().value("size").map(JsonNode::doubleValue).orElse(0.0);
    String hourly =
        Catalogue.any(machine.asked().word("machineType"))
            .map(Catalogue.Type::hourlyRate)
            .orElse("0");
    ObjectNode node = Json.object();
    node.put("machineId", machine.id());
    node.set("utilization", used(machine, seconds(machine, month, now, MachineState::uses)))
        .withObject("utilization")
        .put("hourlyRate", hourly)
        .put("billingMonth", month.toString());
    node.set("storageUtilization", used(machine, seconds(machine, month, now, _ -> true)))
        .withObject("storageUtilization")
        .put("monthlyRate", Catalogue.monthlyStorageRate(size))
        .put("billingMonth", month.toString());
    return node;
  }

  private static ObjectNode used(Machine machine, double seconds) {
    return Json.object().put("machineId", machine.id()).put("secondsUsed", seconds);
  }

  private static double seconds(
      Machine machine, YearMonth month, Instant now, Predicate<MachineState> counts) {
    Instant begin = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant monthEnd = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = earlier(now, monthEnd);
    List<Timeline.Step> steps = machine.timeline().steps();
    double seconds = 0;
    for (int i = 0; i < steps.size(); i++) {
      Instant from = steps.get(i).at().isBefore(begin) ? begin : steps.get(i).at();
      Instant to = i + 1 < steps.size() ? earlier(steps.get(i + 1).at(), end) : end;
      boolean counted = counts.test(steps.get(i).state()) && from.isBefore(to);
      seconds += counted ? Duration.between(from, to).toMillis() / 1000.0 : 0;
    }
    return seconds;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return text.length() == 7 ? Optional.of(YearMonth.parse(text)) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static long number(Call call, String name, long usual) {
    String text = call.query().word(name);
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : usual;
  }
}
