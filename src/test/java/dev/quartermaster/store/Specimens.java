package dev.quartermaster.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a value of any record of ours, and of every case of a sealed type, from its components
 * alone: a new case or component is covered as soon as it exists.
 */
final class Specimens {
  private static final int DEEPEST = 8;

  private final boolean full;

  /** Specimens with every optional value there, or with none. */
  Specimens(boolean full) {
    this.full = full;
  }

  /** Every case of a sealed type, also of those inside. */
  static Stream<Class<?>> cases(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(Specimens::cases)
        : Stream.of(family);
  }

  /** One value of a record. */
  Object of(Class<?> type) throws ReflectiveOperationException {
    return value(type, type.getSimpleName(), 0);
  }

  private Object value(Type type, String name, int depth) throws ReflectiveOperationException {
    return switch (type) {
      case ParameterizedType generic -> generic(generic, name, depth);
      case Class<?> plain when plain.isRecord() -> record(plain, depth);
      case Class<?> plain when plain.isSealed() -> chosen(plain, depth);
      case Class<?> plain when plain.isEnum() -> plain.getEnumConstants()[0];
      case Class<?> plain -> simple(plain, name);
      default -> throw new AssertionError("no specimen of " + type);
    };
  }

  private Object generic(ParameterizedType type, String name, int depth)
      throws ReflectiveOperationException {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return full ? Optional.of(value(arguments[0], name, depth)) : Optional.empty();
    }
    if (type.getRawType() == List.class) {
      return full ? List.of(value(arguments[0], name, depth)) : List.of();
    }
    if (type.getRawType() == Map.class) {
      return Map.of(value(arguments[0], name, depth), value(arguments[1], name, depth));
    }
    throw new AssertionError("no specimen of " + type);
  }

  /** The first case that does not lead into itself. */
  private Object chosen(Class<?> family, int depth) throws ReflectiveOperationException {
    if (depth > DEEPEST) {
      throw new AssertionError("no end to specimens of " + family);
    }
    return value(cases(family).findFirst().orElseThrow(), family.getSimpleName(), depth + 1);
  }

  private Object record(Class<?> type, int depth) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    var types = new Class<?>[components.length];
    var values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      String name = type.getSimpleName() + "." + components[i].getName();
      values[i] = value(components[i].getGenericType(), name, depth + 1);
    }
    var constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static Object simple(Class<?> type, String name) {
    if (type == String.class) {
      return text(name);
    }
    if (type == Instant.class) {
      return Instant.parse("2026-11-24T12:00:00.123456789Z");
    }
    if (type == Duration.class) {
      return Duration.ofSeconds(86_400, 5);
    }
    if (type == LocalDate.class) {
      return LocalDate.parse("2026-11-24");
    }
    if (type == BigDecimal.class) {
      return new BigDecimal("0.070");
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == int.class) {
      return name.startsWith("DiskSize") ? 100 : 7;
    }
    if (type == long.class || type == Long.class) {
      return Long.MAX_VALUE;
    }
    throw new AssertionError("no specimen of " + type + " for " + name);
  }

  /** A text that fits where it stands; elsewhere one with everything in it that is awkward. */
  private static String text(String name) {
    return switch (name) {
      case "RequestId.value" -> "R-7F3K";
      case "Marker.value" -> "qm-7k3mabcdefgh";
      case "Fingerprint.value" -> "0123456789abcdef".repeat(4);
      case "MachineName.value" -> "ada-dev";
      case "EmailAddress.value" -> "ada@example.com";
      case "NewUser.firstName", "NewUser.lastName" -> "Zoë";
      case "Machine.value",
          "Template.value",
          "Network.value",
          "Script.value",
          "Team.value",
          "User.value" ->
          "ps123abc";
      default -> "a \"quoted\" <b>\\ \n \u2028 é 🚀 'x'; drop table requests";
    };
  }
}
