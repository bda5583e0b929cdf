package dev.quartermaster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A loopback port for a process that is yet to start, and to start again. It lies below the range
 * from which systems give ports to outgoing connections (from 32,768 on Linux, 49,152 elsewhere),
 * so that nobody gets it by chance in between; within one process none is given twice.
 */
final class FreePort {
  private static final int FIRST = 20_000;
  private static final int COUNT = 10_000;

  /** Processes beside each other begin at different places. */
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % COUNT));

  private FreePort() {}

  /** Throws {@link IllegalStateException} where all are taken. */
  static int find() {
    for (int tries = 0; tries < COUNT; tries++) {
      int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port on the loopback address");
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }
}
