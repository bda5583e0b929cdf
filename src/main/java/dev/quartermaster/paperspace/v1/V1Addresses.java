package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.Address;
import dev.quartermaster.machine.Addresses;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.GarbledException;
import dev.quartermaster.paperspace.wire.Ipv4;
import dev.quartermaster.paperspace.wire.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.NullNode;

/** Static addresses of the API v1. */
record V1Addresses(Connection connection, Paging paging, V1Actions actions) implements Addresses {
  @Override
  public Reading<List<Address>> all() {
    return paging.all("public-ips", Map.of(), Page.Addresses.class, V1Addresses::address);
  }

  @Override
  public Reading<Address> claim(Region region) {
    return connection
        .changes()
        .read(
            "POST",
            connection.url("public-ips"),
            Map.of("region", region.wireName()),
            Wire.Address.class,
            V1Addresses::address);
  }

  @Override
  public ActionOutcome assign(String ip, CloudId.Machine machine) {
    return put(ip, Optional.of(machine));
  }

  @Override
  public ActionOutcome free(String ip) {
    return put(ip, Optional.empty());
  }

  @Override
  public ActionOutcome release(String ip) {
    return isOne(ip) ? actions.ask("DELETE", "public-ips/" + ip, Map.of()) : noAddress(ip);
  }

  private ActionOutcome put(String ip, Optional<CloudId.Machine> machine) {
    var body = new LinkedHashMap<String, Object>();
    body.put("machineId", machine.<Object>map(CloudId.Machine::value).orElse(NullNode.instance));
    return isOne(ip) ? actions.ask("PUT", "public-ips/" + ip, body) : noAddress(ip);
  }

  private static boolean isOne(String ip) {
    return Ipv4.isPublic(ip);
  }

  private static ActionOutcome noAddress(String ip) {
    return new ActionOutcome.Failed(
        CloudProblem.of(Kind.NOT_FOUND, Words.quoted(ip) + " is no public address"));
  }

  private static Address address(Wire.Address wire) throws GarbledException {
    return new Address(
        wire.ip()
            .filter(Ipv4::isPublic)
            .orElseThrow(() -> new GarbledException("an address in the answer is none")),
        wire.region().flatMap(Values::region),
        wire.assignedMachineId().filter(CloudId::looksLikeOne).map(CloudId.Machine::new));
  }
}
