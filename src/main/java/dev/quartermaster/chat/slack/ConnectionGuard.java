package dev.quartermaster.chat.slack;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds the connections, in all and per address, and ends those whose request headers take too
 * long (A57). A drip of single bytes keeps Jetty's idle time-out from firing; the deadline here
 * counts from the first byte.
 */
final class ConnectionGuard implements Connection.Listener {
  private static final Logger log = LoggerFactory.getLogger(ConnectionGuard.class);

  private final Limits limits;
  private final LongSupplier nanoTime;
  private final Map<Connection, Visit> open = new ConcurrentHashMap<>();
  private final Map<String, Integer> perAddress = new HashMap<>();
  private final Sampled sampled;
  private int inAll;

  ConnectionGuard(Limits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.sampled = new Sampled(nanoTime);
  }

  @Override
  public void onOpened(Connection connection) {
    String address = address(connection);
    if (admit(address)) {
      open.put(connection, new Visit(address, nanoTime.getAsLong()));
    } else {
      say("connection refused", "too-many", address);
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    Visit visit = open.remove(connection);
    if (visit != null) {
      leave(visit.address);
    }
  }

  /** The headers of a request are in; its body has a deadline of its own. */
  void headersComplete(Connection connection) {
    Visit visit = open.get(connection);
    if (visit != null) {
      visit.busy = true;
    }
  }

  /** The answer has left; the connection may rest until the next first byte. */
  void requestDone(Connection connection) {
    Visit visit = open.get(connection);
    if (visit != null) {
      visit.bytesAtRest = connection.getBytesIn();
      visit.firstByteAt = Visit.AT_REST;
      visit.busy = false;
    }
  }

  /** Ends what is overdue; to be called a few times a second. */
  void sweep() {
    long now = nanoTime.getAsLong();
    open.forEach(
        (connection, visit) -> {
          if (visit.isOverdue(connection, now, limits.headerTime().toNanos())) {
            say("connection ended", "header-time", visit.address);
            connection.getEndPoint().close();
          }
        });
  }

  private void say(String what, String reason, String address) {
    sampled
        .count(reason)
        .ifPresent(
            count ->
                log.warn(
                    "{} reason={} from={} count={}", what, reason, LogValue.of(address), count));
  }

  /** Who is turned away takes nobody's place, not even until his connection is gone. */
  private synchronized boolean admit(String address) {
    int fromHere = perAddress.getOrDefault(address, 0);
    boolean room =
        inAll < limits.connections()
            && (fromHere < limits.connectionsPerAddress()
                || limits.trustedProxies().contains(address));
    if (room) {
      perAddress.put(address, fromHere + 1);
      inAll++;
    }
    return room;
  }

  private synchronized void leave(String address) {
    perAddress.computeIfPresent(address, (_, count) -> count > 1 ? count - 1 : null);
    inAll--;
  }

  private static String address(Connection connection) {
    return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress socket
        ? socket.getAddress().getHostAddress()
        : "unknown";
  }

  private static final class Visit {
    private static final long AT_REST = Long.MIN_VALUE;

    private final String address;
    private volatile long firstByteAt;
    private volatile long bytesAtRest;
    private volatile boolean busy;

    private Visit(String address, long openedAt) {
      this.address = address;
      this.firstByteAt = openedAt;
    }

    private boolean isOverdue(Connection connection, long now, long longest) {
      if (busy) {
        return false;
      }
      if (firstByteAt == AT_REST) {
        if (connection.getBytesIn() > bytesAtRest) {
          firstByteAt = now;
        }
        return false;
      }
      return now - firstByteAt > longest;
    }
  }
}
