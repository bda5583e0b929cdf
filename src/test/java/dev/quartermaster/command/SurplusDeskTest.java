package dev.quartermaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.request.Chance;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.InMemoryRequestStore;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestFixtures;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Schedule;
import dev.quartermaster.request.Target;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A surplus machine is destroyed only by whoever types its id. */
class SurplusDeskTest {
  private static final String ID = RequestFixtures.machineId(9).value();

  private final InMemoryRequestStore store = new InMemoryRequestStore((_, _, _) -> {});
  private final Time time =
      new Time(() -> RequestFixtures.NOON, () -> RequestFixtures.NOON, () -> 0);
  private final Requests requests =
      new Requests(
          store, new Schedule(time, Timing.standard(), true), new Chance(new Random(7)::nextInt));
  private final SurplusDesk desk = new SurplusDesk(store, requests, time, Timing.standard());

  @Test
  void another_word_than_its_id_destroys_nothing() {
    Request request = withSurplus();
    Handled handled = desk.sent(form(request, "yes"), request);
    assertThat(handled.answer()).isInstanceOf(Answer.FieldErrors.class);
    assertThat(row(request).removing()).isEmpty();
  }

  @Test
  void its_id_gives_the_order_and_the_same_form_again_gives_none() {
    Request request = withSurplus();
    desk.sent(form(request, ID), request);
    Request ordered = row(request);
    assertThat(ordered.removing().orElseThrow().id().value()).isEqualTo(ID);
    desk.sent(form(request, ID), ordered);
    assertThat(row(request)).isEqualTo(ordered);
  }

  @Test
  void a_machine_that_is_no_surplus_of_the_request_is_not_touched() {
    Request request = withSurplus();
    var other =
        new Interaction.Submission(
            RequestFixtures.ADA,
            DestroyForm.SURPLUS + "psother",
            Target.of(request).toString(),
            Map.of(DestroyForm.NAME, "psother"),
            "d3");
    desk.sent(other, request);
    assertThat(row(request)).isEqualTo(request);
  }

  private Request withSurplus() {
    Request draft = RequestFixtures.draft(RequestFixtures.id(1));
    store.commit(RequestFixtures.change(draft));
    requests.apply(draft, new Event.SurplusSeen(RequestFixtures.machineId(9)));
    return row(draft);
  }

  private Request row(Request request) {
    return store.find(request.id()).orElseThrow();
  }

  private static Interaction.Submission form(Request request, String typed) {
    return new Interaction.Submission(
        RequestFixtures.ADA,
        DestroyForm.SURPLUS + ID,
        Target.of(request).toString(),
        Map.of(DestroyForm.NAME, typed),
        "d2");
  }
}
