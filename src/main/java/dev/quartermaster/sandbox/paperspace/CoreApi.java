package dev.quartermaster.sandbox.paperspace;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The Core API's operations on one account, one at a time. */
final class CoreApi {
  private final ReentrantLock lock = new ReentrantLock();
  private final Estate estate;
  private final CreateDesk creates;
  private final ReadDesk reads;
  private final PowerDesk power;
  private final ScriptDesk scripts;
  private final AccessDesk access;

  CoreApi(Estate estate) {
    this.estate = estate;
    this.creates = new CreateDesk(estate);
    this.reads = new ReadDesk(estate);
    this.power = new PowerDesk(estate);
    this.scripts = new ScriptDesk(estate);
    this.access = new AccessDesk(estate);
  }

  /** Looks at the account, or changes it, while no request does. */
  <T> T alone(Function<Estate, T> work) {
    lock.lock();
    try {
      return work.apply(estate);
    } finally {
      lock.unlock();
    }
  }

  Reply serve(Call call) {
    return alone(_ -> dispatch(call));
  }

  private Reply dispatch(Call call) {
    Account account = estate.account();
    return switch (call.operation()) {
      case CREATE -> creates.create(call);
      case LIST -> reads.list(call);
      case SHOW -> reads.show(call);
      case START -> power.start(call);
      case STOP -> power.stop(call);
      case RESTART -> power.restart(call);
      case DESTROY -> power.destroy(call);
      case UPDATE -> power.update(call);
      case AVAILABILITY -> reads.availability(call);
      case UTILIZATION -> reads.utilization(call);
      case ACCESS -> access.set(call);
      case USERS -> Filters.USERS.list(account.users().stream().map(User::json), call.query());
      case TEMPLATES ->
          Filters.TEMPLATES.list(account.templates().stream().map(Template::json), call.query());
      case NETWORKS ->
          Filters.NETWORKS.list(account.networks().stream().map(Network::json), call.query());
      case SCRIPT_CREATE -> scripts.create(call);
      case SCRIPTS -> scripts.list(call);
      case SCRIPT_SHOW -> scripts.show(call);
      case SCRIPT_TEXT -> scripts.text(call);
      case SCRIPT_DESTROY -> scripts.destroy(call);
      case DELEGATION -> access.delegate(call);
      case EVENTS, SESSION, ACCESSORS, CUSTOM_TEMPLATES, ADDRESSES, SNAPSHOTS, HEALTH ->
          throw new IllegalStateException(call.operation() + " has no route here");
    };
  }
}
