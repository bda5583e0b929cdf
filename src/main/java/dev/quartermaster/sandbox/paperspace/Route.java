package dev.quartermaster.sandbox.paperspace;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A method and path of an API; {@code *} stands for an id. */
record Route(String method, List<String> path, Operation operation) {
  private static final List<Route> ALL =
      List.of(
          route("POST", "machines/createSingleMachinePublic", Operation.CREATE),
          route("GET", "machines/getMachines", Operation.LIST),
          route("GET", "machines/getMachinePublic", Operation.SHOW),
          route("POST", "machines/*/start", Operation.START),
          route("POST", "machines/*/stop", Operation.STOP),
          route("POST", "machines/*/restart", Operation.RESTART),
          route("POST", "machines/*/destroyMachine", Operation.DESTROY),
          route("POST", "machines/*/updateMachinePublic", Operation.UPDATE),
          route("GET", "machines/getAvailability", Operation.AVAILABILITY),
          route("GET", "machines/getUtilization", Operation.UTILIZATION),
          route("POST", "machines/*/setMachineAccess", Operation.ACCESS),
          route("GET", "machines/*/setMachineAccess", Operation.ACCESS),
          route("POST", "machines/*/setMachineAccessPublic", Operation.ACCESS),
          route("GET", "machines/*/setMachineAccessPublic", Operation.ACCESS),
          route("GET", "users/getUsers", Operation.USERS),
          route("GET", "templates/getTemplates", Operation.TEMPLATES),
          route("GET", "networks/getNetworks", Operation.NETWORKS),
          route("POST", "scripts/createScript", Operation.SCRIPT_CREATE),
          route("GET", "scripts/getScripts", Operation.SCRIPTS),
          route("GET", "scripts/getScript", Operation.SCRIPT_SHOW),
          route("GET", "scripts/getScriptText", Operation.SCRIPT_TEXT),
          route("POST", "scripts/*/destroy", Operation.SCRIPT_DESTROY),
          route("POST", "resourceDelegations/create", Operation.DELEGATION));

  /** A route that was taken. */
  record Taken(Route route, List<String> ids) {
    Taken {
      ids = List.copyOf(ids);
    }

    Operation operation() {
      return route.operation();
    }
  }

  static Route route(String method, String path, Operation operation) {
    return new Route(method, List.of(path.split("/")), operation);
  }

  static Optional<Taken> of(WireRequest request) {
    return of(request.method(), request.segments(), ALL);
  }

  /** The first of some routes that a method and path take. */
  static Optional<Taken> of(String method, List<String> segments, List<Route> routes) {
    return routes.stream()
        .filter(route -> route.fits(method, segments))
        .findFirst()
        .map(route -> new Taken(route, route.ids(segments)));
  }

  private boolean fits(String asked, List<String> segments) {
    if (!method.equals(asked) || segments.size() != path.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      boolean same = path.get(i).equals("*") || path.get(i).equals(segments.get(i));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private List<String> ids(List<String> segments) {
    return IntStream.range(0, path.size())
        .filter(at -> path.get(at).equals("*"))
        .mapToObj(segments::get)
        .toList();
  }
}
