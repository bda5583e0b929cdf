package dev.quartermaster.paperspace.wire;

import java.io.IOException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as it is written, nothing guessed: Jackson's defaults take 50.9 for 50, an empty text for
 * nought and the last of two equal keys (A33). Unknown properties are ignored.
 */
public final class StrictJson {
  /** Deepest nesting that is read. */
  static final int MAX_DEPTH = 64;

  /** Longest text that is read, in characters. */
  static final int MAX_TEXT = 64 * 1024;

  /** The one mapper for everything that comes from outside; thread-safe. */
  static final JsonMapper MAPPER = mapper();

  private StrictJson() {}

  /** What a whole body says; throws where it was lost or says something else. */
  public static <T> T read(Answer.Body body, Class<T> type) throws GarbledException, IOException {
    return switch (body) {
      case Answer.Body.Lost(var why) -> throw why;
      case Answer.Body.Unfit(var why) -> throw new GarbledException(why);
      case Answer.Body.Whole(var text) -> read(text, type);
    };
  }

  private static <T> T read(String text, Class<T> type) throws GarbledException {
    try {
      T value = MAPPER.readValue(text, type);
      if (value == null) {
        throw new GarbledException("the answer is null");
      }
      return value;
    } catch (JacksonException _) {
      // its message quotes what it read
      throw new GarbledException("the answer is not the JSON that was expected");
    }
  }

  /** What a part of a body says. */
  public static <T> T convert(JsonNode json, Class<T> type) throws GarbledException {
    try {
      return MAPPER.treeToValue(json, type);
    } catch (JacksonException _) {
      throw new GarbledException("the answer is not the JSON that was expected");
    }
  }

  /** JSON of ours. */
  public static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  private static JsonMapper mapper() {
    var builder =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits()).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(
                DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfigDefaults(
                all ->
                    all.setAcceptBlankAsEmpty(false)
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    for (var shape :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      builder.withCoercionConfig(
          LogicalType.Textual, texts -> texts.setCoercion(shape, CoercionAction.Fail));
    }
    return builder.build();
  }

  private static StreamReadConstraints limits() {
    return StreamReadConstraints.builder()
        .maxDocumentLength(Answer.MAX_BYTES)
        .maxNestingDepth(MAX_DEPTH)
        .maxStringLength(MAX_TEXT)
        .maxNameLength(1000)
        .maxNumberLength(100)
        .maxTokenCount(500_000)
        .build();
  }
}
