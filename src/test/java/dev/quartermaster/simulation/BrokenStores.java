package dev.quartermaster.simulation;

import dev.quartermaster.chat.Person;
import dev.quartermaster.request.Brake;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.Commit;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Freeze;
import dev.quartermaster.request.Line;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores that break a promise. */
final class BrokenStores {
  private BrokenStores() {}

  /** Compares the stage where it should compare the version. */
  static RequestStore comparingStages(RequestStore inner) {
    Map<String, String> stages = new HashMap<>();
    return new StoreFilter(inner) {
      @Override
      public Optional<Request> find(RequestId id) {
        Optional<Request> row = super.find(id);
        row.ifPresent(seen -> stages.put(id + ":" + seen.version(), seen.stage().word()));
        return row;
      }

      @Override
      public Commit commit(Change change) {
        Commit commit = super.commit(change);
        RequestId id = change.after().id();
        Optional<Request> now = super.find(id);
        boolean sameStage =
            now.map(row -> row.stage().word().equals(stages.get(id + ":" + change.seen())))
                .orElse(false);
        return commit == Commit.STALE && sameStage
            ? super.commit(moved(change, now.orElseThrow().version()))
            : commit;
      }
    };
  }

  /** Keeps an intent in memory until it knows how the create ended. */
  static RequestStore keepingIntentsInMemory(RequestStore inner) {
    Map<RequestId, Change> intents = new HashMap<>();
    return new StoreFilter(inner) {
      @Override
      public Brake brake() {
        return new Unbraked(inner.brake(), this);
      }

      @Override
      public Optional<Request> find(RequestId id) {
        Change intent = intents.get(id);
        return intent == null ? super.find(id) : Optional.of(intent.after());
      }

      @Override
      public Commit commit(Change change) {
        RequestId id = change.after().id();
        if (change.event() instanceof Event.Intended) {
          intents.put(id, change);
          return Commit.DONE;
        }
        Change intent = intents.get(id);
        if (intent != null) {
          Commit late = super.commit(intent);
          intents.remove(id);
          if (late != Commit.DONE) {
            return late;
          }
        }
        return super.commit(change);
      }
    };
  }

  /** Never looks whether somebody has stopped everything. */
  static RequestStore ignoringTheBrake(RequestStore inner) {
    return new StoreFilter(inner) {
      @Override
      public Brake brake() {
        return new Unbraked(inner.brake(), this);
      }
    };
  }

  /** A brake that holds nothing back. */
  private record Unbraked(Brake inner, RequestStore store) implements Brake {
    @Override
    public Optional<Freeze> frozen() {
      return Optional.empty();
    }

    @Override
    public boolean freeze(Freeze freeze) {
      return inner.freeze(freeze);
    }

    @Override
    public boolean unfreeze(Person by, String reason, Instant at) {
      return inner.unfreeze(by, reason, at);
    }

    @Override
    public boolean maySend(Request creating) {
      return store.find(creating.id()).filter(creating::equals).isPresent();
    }
  }

  /** Forgets which deliveries it has seen. */
  static RequestStore forgettingDeliveries(RequestStore inner) {
    return new StoreFilter(inner) {
      @Override
      public Commit commit(Change change) {
        return super.commit(
            new Change(
                change.seen(),
                change.after(),
                change.event(),
                change.actor(),
                change.lines(),
                change.next(),
                Optional.empty()));
      }
    };
  }

  /** Takes lines for said as soon as somebody reads them. */
  static RequestStore sayingTooEarly(RequestStore inner) {
    return new StoreFilter(inner) {
      @Override
      public List<Line> unsaid(RequestId id) {
        List<Line> lines = super.unsaid(id);
        lines.forEach(super::said);
        return lines;
      }
    };
  }

  private static Change moved(Change change, long stands) {
    Request row = change.after();
    Request after =
        new Request(
            row.id(),
            stands + 1,
            row.asker(),
            row.place(),
            row.opened(),
            row.draft(),
            row.quote(),
            row.labels(),
            row.approval(),
            row.ballot(),
            row.attempts(),
            row.surplus(),
            row.stage());
    return new Change(
        stands,
        after,
        change.event(),
        change.actor(),
        change.lines(),
        change.next(),
        change.delivery());
  }
}
