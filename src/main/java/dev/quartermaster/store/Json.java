package dev.quartermaster.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Span;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.Order;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.UserCheck;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes rows, events and cards as JSON and reads them back. A case of a sealed type carries its
 * name as {@code is}. Rows outlive versions: what a later version added is ignored, what an earlier
 * one did not know reads as absent.
 */
final class Json {
  private static final List<Class<?>> FAMILIES =
      List.of(
          Stage.class,
          Event.class,
          HouseEvent.class,
          UserCheck.class,
          Owner.class,
          Span.class,
          Card.Part.class,
          Order.class);

  private final JsonMapper mapper;

  Json() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            .changeDefaultVisibility(
                seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE));
    for (Class<?> family : FAMILIES) {
      builder.addMixIn(family, Tagged.class);
      cases(family).forEach(builder::registerSubtypes);
    }
    this.mapper = builder.build();
  }

  /** The JSON text of a record. */
  String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  /** The JSON text of a case of a sealed type, with its name inside. */
  <T> String write(T value, Class<T> family) {
    return mapper.writerFor(family).writeValueAsString(value);
  }

  /** The value of a JSON text of ours. */
  <T> T read(String text, Class<T> type) {
    return mapper.readValue(text, type);
  }

  private static Stream<Class<?>> cases(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(Json::cases)
        : Stream.of(type);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Tagged {}
}
