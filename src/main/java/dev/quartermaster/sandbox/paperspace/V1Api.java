package dev.quartermaster.sandbox.paperspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The routes of the API v1 on one account; to be used under the account's lock. */
final class V1Api {
  private final Map<Route, Function<Call, Reply>> table = new LinkedHashMap<>();

  V1Api(Estate estate) {
    var machines = new V1Machines(estate);
    machines(machines, new V1CreateDesk(estate), new V1Events(estate));
    add("PUT", "machines/*", Operation.UPDATE, new V1Update(estate, machines)::update);
    accessors(new V1Accessors(estate));
    team(new V1Team(estate));
    templates(new V1Templates(estate));
    snapshots(new V1Snapshots(estate));
    networks(new V1Networks(estate));
    scripts(new V1Scripts(estate));
    addresses(new V1Addresses(estate));
  }

  List<Route> routes() {
    return List.copyOf(table.keySet());
  }

  Reply serve(Call call) {
    return Objects.requireNonNull(table.get(call.route().route())).apply(call);
  }

  private void machines(V1Machines machines, V1CreateDesk creates, V1Events events) {
    add("GET", "machines", Operation.LIST, machines::list);
    add("POST", "machines", Operation.CREATE, creates::create);
    add("GET", "machines/*", Operation.SHOW, machines::show);
    add("DELETE", "machines/*", Operation.DESTROY, machines::delete);
    add("PATCH", "machines/*/start", Operation.START, machines::start);
    add("PATCH", "machines/*/stop", Operation.STOP, machines::stop);
    add("PATCH", "machines/*/restart", Operation.RESTART, machines::restart);
    add("GET", "machine-events", Operation.EVENTS, events::list);
    add("GET", "machine-events/*", Operation.EVENTS, events::show);
    add("GET", "machine-availability", Operation.AVAILABILITY, machines::availability);
  }

  private void accessors(V1Accessors accessors) {
    add("GET", "machines/*/accessors", Operation.ACCESSORS, accessors::list);
    add("POST", "machines/*/accessors", Operation.ACCESSORS, accessors::add);
    add("GET", "machines/*/accessors/*", Operation.ACCESSORS, accessors::show);
    add("DELETE", "machines/*/accessors/*", Operation.ACCESSORS, accessors::remove);
  }

  private void team(V1Team team) {
    add("GET", "health", Operation.HEALTH, team::health);
    add("GET", "auth/session", Operation.SESSION, team::session);
    add("GET", "teams/*/users", Operation.USERS, team::users);
  }

  private void templates(V1Templates templates) {
    add("GET", "os-templates", Operation.TEMPLATES, templates::open);
    add("GET", "custom-templates", Operation.CUSTOM_TEMPLATES, templates::custom);
    add("POST", "custom-templates", Operation.CUSTOM_TEMPLATES, templates::keep);
    add("GET", "custom-templates/*", Operation.CUSTOM_TEMPLATES, templates::show);
    add("PUT", "custom-templates/*", Operation.CUSTOM_TEMPLATES, templates::rename);
    add("DELETE", "custom-templates/*", Operation.CUSTOM_TEMPLATES, templates::delete);
  }

  private void snapshots(V1Snapshots snapshots) {
    add("GET", "snapshots", Operation.SNAPSHOTS, snapshots::list);
    add("POST", "snapshots", Operation.SNAPSHOTS, snapshots::take);
    add("GET", "snapshots/*", Operation.SNAPSHOTS, snapshots::show);
    add("PUT", "snapshots/*", Operation.SNAPSHOTS, snapshots::rename);
    add("DELETE", "snapshots/*", Operation.SNAPSHOTS, snapshots::delete);
    add("POST", "snapshots/*/restore", Operation.SNAPSHOTS, snapshots::restore);
  }

  private void networks(V1Networks networks) {
    add("GET", "private-networks", Operation.NETWORKS, networks::list);
    add("POST", "private-networks", Operation.NETWORKS, networks::create);
    add("GET", "private-networks/*", Operation.NETWORKS, networks::show);
    add("PUT", "private-networks/*", Operation.NETWORKS, networks::rename);
    add("DELETE", "private-networks/*", Operation.NETWORKS, networks::delete);
  }

  private void scripts(V1Scripts scripts) {
    add("GET", "startup-scripts", Operation.SCRIPTS, scripts::list);
    add("POST", "startup-scripts", Operation.SCRIPT_CREATE, scripts::create);
    add("GET", "startup-scripts/*", Operation.SCRIPT_SHOW, scripts::show);
    add("PUT", "startup-scripts/*", Operation.SCRIPTS, scripts::update);
    add("DELETE", "startup-scripts/*", Operation.SCRIPT_DESTROY, scripts::delete);
    add("POST", "startup-scripts/*/assign", Operation.SCRIPTS, scripts::assign);
    add("POST", "startup-scripts/*/unassign", Operation.SCRIPTS, scripts::unassign);
  }

  private void addresses(V1Addresses addresses) {
    add("GET", "public-ips", Operation.ADDRESSES, addresses::list);
    add("POST", "public-ips", Operation.ADDRESSES, addresses::claim);
    add("PUT", "public-ips/*", Operation.ADDRESSES, addresses::assign);
    add("DELETE", "public-ips/*", Operation.ADDRESSES, addresses::release);
  }

  private void add(String method, String path, Operation operation, Function<Call, Reply> handler) {
    table.put(Route.route(method, path, operation), handler);
  }
}
