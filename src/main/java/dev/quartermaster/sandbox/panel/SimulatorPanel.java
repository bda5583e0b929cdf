package dev.quartermaster.sandbox.panel;

import dev.quartermaster.sandbox.paperspace.MachineView;
import dev.quartermaster.sandbox.paperspace.PaperspaceSimulator;
import dev.quartermaster.sandbox.paperspace.WireView;
import dev.quartermaster.sandbox.workspace.Neighbour;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows machines, faults, clock and wire of the simulated cloud, and flips the faults. */
public final class SimulatorPanel implements Neighbour {
  private static final int MAX_REQUESTS = 40;

  private final PaperspaceSimulator simulator;
  private final InstantSource clock;
  private final double speed;

  /**
   * A panel for one simulator.
   *
   * @param clock the simulator's own
   * @param speed how many times faster than the world that clock runs
   */
  public SimulatorPanel(PaperspaceSimulator simulator, InstantSource clock, double speed) {
    this.simulator = simulator;
    this.clock = clock;
    this.speed = speed;
  }

  @Override
  public JsonNode shows() {
    var panel = object().put("name", "Paperspace, simulated").put("speed", speed);
    panel.put("time", clock.instant().toString()).put("creates", simulator.createCount());
    var machines = panel.putArray("machines");
    simulator.machines().reversed().forEach(machine -> machines.add(machine(machine)));
    var faults = panel.putArray("faults");
    var armed =
        simulator.faults().armed().stream().map(fault -> fault.kind()).collect(Collectors.toSet());
    for (Switch each : Switch.values()) {
      faults.add(
          object()
              .put("name", each.name())
              .put("label", each.label())
              .put("explanation", each.explanation())
              .put("on", armed.contains(each.kind())));
    }
    var requests = panel.putArray("requests");
    newest(simulator.requests()).forEach(request -> requests.add(request(request)));
    return panel;
  }

  @Override
  public void does(String what, JsonNode sent) {
    String name = sent.path("name").asString("");
    Switch fault =
        Switch.named(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "fault: " + name + " (expected one of the panel's)"));
    switch (what) {
      case "arm" -> {
        simulator.faults().disarm(fault.kind());
        simulator.inject(fault.fault());
      }
      case "disarm" -> simulator.faults().disarm(fault.kind());
      default -> throw new IllegalArgumentException("switch: " + what + " (expected arm, disarm)");
    }
  }

  private static ObjectNode machine(MachineView machine) {
    return object()
        .put("id", machine.id())
        .put("name", machine.name())
        .put("state", machine.state())
        .put("publicIp", machine.publicIp().orElse(""))
        .put("privateIp", machine.privateIp().orElse(""));
  }

  private static ObjectNode request(WireView request) {
    return object()
        .put("time", request.time().toString())
        .put("method", request.method())
        .put("target", request.target())
        .put("status", request.status())
        .put("body", request.body())
        .put("fault", request.fault().orElse(""));
  }

  private static List<WireView> newest(List<WireView> all) {
    return all.subList(Math.max(0, all.size() - MAX_REQUESTS), all.size()).reversed();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
