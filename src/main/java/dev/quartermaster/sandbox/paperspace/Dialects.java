package dev.quartermaster.sandbox.paperspace;

import java.util.List;

/** Both APIs, told apart by the path. */
record Dialects(Dialect core, Dialect v1) {
  static Dialects of(CoreApi api, Estate estate) {
    return new Dialects(new CoreDialect(api), new V1Dialect(api, new V1Api(estate)));
  }

  Dialect of(WireRequest request) {
    List<String> path = request.segments();
    return !path.isEmpty() && path.getFirst().equals(V1Dialect.PREFIX) ? v1 : core;
  }
}
