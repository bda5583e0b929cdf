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
    machines(new V1Machines(estate), new V1CreateDesk(estate), new V1Events(estate));
    account(new V1Team(estate), new V1Templates(estate));
    var shelves = new V1Shelves(estate);
    add("GET", "private-networks", Operation.NETWORKS, shelves::networks);
    add("GET", "startup-scripts", Operation.SCRIPTS, shelves::scripts);
    var addresses = new V1Addresses(estate);
    add("GET", "public-ips", Operation.ADDRESSES, addresses::list);
    add("DELETE", "public-ips/*", Operation.ADDRESSES, addresses::release);
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
    add("PUT", "machines/*", Operation.UPDATE, machines::update);
    add("DELETE", "machines/*", Operation.DESTROY, machines::delete);
    add("PATCH", "machines/*/start", Operation.START, machines::start);
    add("PATCH", "machines/*/stop", Operation.STOP, machines::stop);
    add("PATCH", "machines/*/restart", Operation.RESTART, machines::restart);
    add("GET", "machine-events", Operation.EVENTS, events::list);
    add("GET", "machine-events/*", Operation.EVENTS, events::show);
    add("GET", "machine-availability", Operation.AVAILABILITY, machines::availability);
  }

  private void account(V1Team team, V1Templates templates) {
    add("GET", "health", Operation.HEALTH, team::health);
    add("GET", "auth/session", Operation.SESSION, team::session);
    add("GET", "teams/*/users", Operation.USERS, team::users);
    add("GET", "os-templates", Operation.TEMPLATES, templates::open);
    add("GET", "custom-templates", Operation.CUSTOM_TEMPLATES, templates::custom);
  }

  private void add(String method, String path, Operation operation, Function<Call, Reply> handler) {
    table.put(Route.route(method, path, operation), handler);
  }
}
