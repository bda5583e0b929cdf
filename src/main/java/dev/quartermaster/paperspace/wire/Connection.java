package dev.quartermaster.paperspace.wire;

import java.time.InstantSource;
import java.util.Map;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/** The way to one account at one API: where it is, and the ways to ask it. */
public final class Connection {
  private final ApiAddress address;
  private final Complaints complaints;
  private final ReadCalls reads;
  private final ChangeCalls changes;
  private final OnePost creates;

  /** A connection by those options; {@code clock} tells how long a Retry-After date is away. */
  public Connection(PaperspaceOptions options, InstantSource clock) {
    this.address = new ApiAddress(options, Dns.SYSTEM);
    this.complaints = new Complaints(options.key(), clock);
    var pooled = HttpClients.forReadsAndActions(options, address);
    this.reads = new ReadCalls(pooled, complaints);
    this.changes = new ChangeCalls(pooled, complaints, options.live());
    this.creates = new OnePost(HttpClients.forCreates(options, address), options.live());
  }

  /** The URL of a route; every value of the query is percent-encoded. */
  public HttpUrl url(String route, Map<String, String> query) {
    return address.query(route, query);
  }

  /** The URL of a route without a query. */
  public HttpUrl url(String route) {
    return address.query(route, Map.of());
  }

  /** What changes nothing. */
  public ReadCalls reads() {
    return reads;
  }

  /** What changes something. */
  public ChangeCalls changes() {
    return changes;
  }

  /** What is sent once, ever. */
  public OnePost creates() {
    return creates;
  }

  /** How refusals are understood. */
  public Complaints complaints() {
    return complaints;
  }
}
