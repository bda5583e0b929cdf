package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.request.Cap;
import dev.quartermaster.request.Cap.Counted;
import dev.quartermaster.request.Cap.Scope;
import dev.quartermaster.request.OverLimit;
import dev.quartermaster.request.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody reads who meets a limit: which, what counts for it, and what to do. */
class LimitWordsTest {
  @Test
  void every_limit_says_what_counts_and_what_to_do() throws IOException {
    Request waits = new Shop().making(Shop.WHOLE);
    var words = new OverWords(_ -> Optional.of(waits));

    WordsTest.cards(
        "limits.txt",
        Stream.of(
                new OverLimit(cap(Counted.OPEN, Scope.PERSON)),
                new OverLimit(cap(Counted.MACHINES, Scope.CHANNEL)),
                new OverLimit(cap(Counted.OPENED, Scope.PERSON)),
                new OverLimit(cap(Counted.COST, Scope.ALL)),
                new OverLimit(cap(Counted.WAITING, Scope.PERSON)),
                new OverLimit(cap(Counted.SAME, Scope.PERSON), Optional.of(waits.id())))
            .map(words::of)
            .toArray(Card[]::new));
  }

  private static Cap cap(Counted counted, Scope scope) {
    return new Cap(counted, scope, 5, Instant.EPOCH);
  }
}
