package dev.quartermaster.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Span;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestFixtures;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.UserCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
  private final Json json = new Json();

  static Stream<Class<?>> cases() {
    return Stream.of(
            Stage.class, Event.class, UserCheck.class, Owner.class, Span.class, Card.Part.class)
        .flatMap(Specimens::cases);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void every_case_is_read_back_as_it_was_written(Class<?> type) throws Exception {
    Class<?> family = family(type);
    for (boolean full : List.of(true, false)) {
      Object value = new Specimens(full).of(type);
      String text = write(value, family);
      assertThat(text).startsWith("{\"is\":\"" + type.getSimpleName() + "\"");
      assertThat(json.read(text, family)).isEqualTo(value);
    }
  }

  @Test
  void whole_rows_and_cards_are_read_back_as_they_were_written() throws Exception {
    for (Class<?> type : List.of(Request.class, Card.class)) {
      for (boolean full : List.of(true, false)) {
        Object value = new Specimens(full).of(type);
        assertThat(json.read(json.write(value), type)).isEqualTo(value);
      }
    }
  }

  @Test
  void money_keeps_its_digits() {
    Request row = RequestFixtures.draft(RequestFixtures.id(1));
    String text = json.write(row);
    assertThat(text).contains("\"perHour\":0.51,");
    assertThat(json.read(text, Request.class)).isEqualTo(row);
  }

  @Test
  void every_field_of_a_draft_is_kept() {
    var values = Stream.of(Field.values()).collect(Collectors.toMap(field -> field, Field::label));
    var draft = new Draft(values);
    assertThat(json.read(json.write(draft), Draft.class)).isEqualTo(draft);
    assertThat(json.read(json.write(new Draft(Map.of())), Draft.class).values()).isEmpty();
  }

  @Test
  void what_a_later_version_added_is_ignored() {
    String later = "{\"is\":\"Plain\",\"words\":\"hello\",\"colour\":{\"is\":\"Red\"}}";
    assertThat(json.read(later, Span.class)).isEqualTo(new Span.Plain("hello"));
  }

  @Test
  void what_an_earlier_version_did_not_know_is_absent() {
    String earlier = "{\"is\":\"Approved\"}";
    assertThat(json.read(earlier, Stage.class)).isEqualTo(new Stage.Approved(Optional.empty()));
  }

  @Test
  void text_is_read_back_in_all_its_spans() {
    Text text = Text.of("a").strong("b").code("c").moment(RequestFixtures.NOON);
    var card = Card.saying(text);
    assertThat(json.read(json.write(card), Card.class)).isEqualTo(card);
  }

  private static Class<?> family(Class<?> type) {
    return Stream.of(
            Stage.class, Event.class, UserCheck.class, Owner.class, Span.class, Card.Part.class)
        .filter(family -> family.isAssignableFrom(type))
        .findFirst()
        .orElseThrow();
  }

  private <T> String write(Object value, Class<T> family) {
    return json.write(family.cast(value), family);
  }
}
