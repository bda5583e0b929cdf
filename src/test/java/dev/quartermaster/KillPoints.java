package dev.quartermaster;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.SendGuard;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.Commit;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Ports that kill their own process, with signal 9, at one named point: before or after a change is
 * committed, a create is sent, or a message is posted.
 */
final class KillPoints {
  /** Every point, by name. */
  static final List<String> NAMES =
      List.of(
          "before Opened",
          "after Opened",
          "before Quoted",
          "after Quoted",
          "before Confirmed",
          "after Confirmed",
          "before Intended",
          "after Intended",
          "before the first byte",
          "after the answer",
          "before Accepted",
          "after Accepted",
          "before BecameReady",
          "after BecameReady",
          "before Renamed",
          "after Renamed",
          "before post",
          "after post",
          "before reply",
          "after reply");

  private final String point;

  KillPoints(String point) {
    this.point = point;
  }

  Edges.Ports ports() {
    return new Edges.Ports(this::store, this::cloud, this::chat);
  }

  private RequestStore store(RequestStore real) {
    return between(RequestStore.class, real, this::commit);
  }

  private Cloud cloud(Cloud real) {
    return between(Cloud.class, real, this::create);
  }

  private Chat chat(Chat real) {
    return between(Chat.class, real, this::say);
  }

  private Object commit(Object real, Method method, Object[] arguments) {
    if (!method.getName().equals("commit")) {
      return call(real, method, arguments);
    }
    RequestStore store = (RequestStore) real;
    Change change = (Change) arguments[0];
    String event = change.event().getClass().getSimpleName();
    reached("before " + event);
    try {
      Commit done = store.commit(change);
      reached("after " + event);
      return done;
    } catch (StoreUnavailable e) { // On a slow disk the answer may be lost, and the write be there.
      if (store.find(change.after().id()).filter(change.after()::equals).isPresent()) {
        reached("after " + event);
      }
      throw e;
    }
  }

  private Object create(Object real, Method method, Object[] arguments) {
    if (!method.getName().equals("create")) {
      return call(real, method, arguments);
    }
    SendGuard guard =
        () -> {
          boolean may = ((SendGuard) arguments[1]).maySend();
          reached("before the first byte");
          return may;
        };
    CreateOutcome outcome = ((Cloud) real).create((CreateOrder) arguments[0], guard);
    reached("after the answer");
    return outcome;
  }

  private Object say(Object real, Method method, Object[] arguments) {
    boolean said =
        arguments != null
            && arguments.length >= 2
            && arguments[1] instanceof Card card
            && !isOfTheHouse(method, card);
    if (!said) {
      return call(real, method, arguments);
    }
    reached("before " + method.getName());
    var delivery = (Delivery) call(real, method, arguments);
    reached("after " + method.getName());
    return delivery;
  }

  /** Anchors of the audit are posted at any time, also before anybody asked for anything. */
  private static boolean isOfTheHouse(Method method, Card card) {
    return method.getName().equals("post") && !card.toString().contains(CrashTest.NAME);
  }

  private void reached(String here) {
    if (!here.equals(point)) {
      return;
    }
    try {
      new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
    } catch (IOException e) {
      throw new UncheckedIOException("killing this process", e);
    }
    while (true) { // until the signal comes, nothing more may happen
      LockSupport.park();
    }
  }

  /** A call on its way to the port. */
  private interface Passing {
    Object on(Object real, Method method, Object[] arguments);
  }

  private static <T> T between(Class<T> port, T real, Passing passing) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> passing.on(real, method, arguments));
    return port.cast(proxy);
  }

  private static Object call(Object real, Method method, Object[] arguments) {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("calling " + method, e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("calling " + method, e);
    }
  }
}
