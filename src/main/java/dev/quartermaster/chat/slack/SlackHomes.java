package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Homes;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People's own pages as Slack's App Home (Slack docs, views.publish). */
final class SlackHomes implements Homes {
  private static final Logger log = LoggerFactory.getLogger(SlackHomes.class);
  private static final Duration AFTER_NO_ANSWER = Duration.ofSeconds(5);

  private final WebApi api;

  SlackHomes(WebApi api) {
    this.api = api;
  }

  @Override
  public Delivery show(Person person, Place conversation, Card page) {
    String view = Views.home(conversation, page).toString();
    var called =
        api.call(
            client -> client.viewsPublish(shown -> shown.userId(person.id()).viewAsString(view)));
    Delivery delivery =
        switch (called) {
          case WebApi.Called.Done<?> _ ->
              new Delivery.Delivered(new MessageRef(conversation.channel(), ""));
          case WebApi.Called.Refused<?>(String code) -> Refusals.delivery(code);
          case WebApi.Called.Limited<?>(Duration pause) -> new Delivery.Later(pause, "limited");
          case WebApi.Called.Unclear<?>(String why) -> new Delivery.Later(AFTER_NO_ANSWER, why);
        };
    if (!(delivery instanceof Delivery.Delivered)) {
      log.warn("page not shown outcome={}", LogValue.of(delivery.toString()));
    }
    return delivery;
  }
}
