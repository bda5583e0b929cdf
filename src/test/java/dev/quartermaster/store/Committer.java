package dev.quartermaster.store;

import dev.quartermaster.request.Commit;
import dev.quartermaster.request.RequestFixtures;
import dev.quartermaster.request.RequestId;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * A program for tests: opens the store at its first argument and commits new requests without end,
 * numbered from its second, printing each when it is DONE.
 */
public final class Committer {
  private Committer() {}

  /** Runs until it is killed. */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    var location = new Location.File(Path.of(arguments[0]));
    switch (Store.open(StoreOptions.of(location, InstantSource.system()))) {
      case Opening.InUse(String words) -> out.println("refused " + words);
      case Opening.Unusable(String words) -> out.println("refused " + words);
      case Opening.Opened(Store store) -> {
        out.println("opened");
        for (int number = Integer.parseInt(arguments[1]); true; number++) {
          RequestId id = RequestFixtures.id(number);
          var change = RequestFixtures.change(RequestFixtures.draft(id));
          if (store.requests().commit(RequestFixtures.saying(change, "line")) == Commit.DONE) {
            out.println("done " + id);
          }
        }
      }
    }
  }
}
