package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Receiver;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever comes while the bot stops is told so, and nothing is recorded. */
class DrainingTest {
  private static final Interaction TYPED =
      new Interaction.Command(
          new Person("T0QUARTER", "U0ADA"), new Place("C0ML"), "create", "delivery-1");

  @Test
  void nothing_is_taken_once_it_stops_and_the_person_is_told_to_try_again() {
    var taken = new AtomicInteger();
    var draining = new Draining();
    Receiver receiver =
        draining.over(
            _ -> {
              taken.incrementAndGet();
              return Handled.with(new Answer.Silence());
            });

    assertThat(receiver.receive(TYPED).answer()).isEqualTo(new Answer.Silence());
    draining.begin();
    assertThat(receiver.receive(TYPED).answer())
        .isInstanceOfSatisfying(
            Answer.Whisper.class,
            whisper ->
                assertThat(whisper.card().summary().toString())
                    .contains("Restarting", "nothing was recorded", "Try again in a minute"));
    assertThat(taken).hasValue(1);
  }
}
