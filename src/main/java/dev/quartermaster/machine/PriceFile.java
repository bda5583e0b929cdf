package dev.quartermaster.machine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A price list as a properties file: {@code date}, {@code source.1} and on, and for each {@code
 * type.NAME}, {@code disk.GIGABYTES} and {@code address.static} an {@code .hour} and a {@code
 * .month}.
 */
public final class PriceFile {
  private static final String SHIPPED = "prices.properties";
  private static final String ADDRESS = "address.static";

  private PriceFile() {}

  /** The list that comes with this program. */
  public static PriceList shipped() {
    try (var stream = PriceFile.class.getResourceAsStream(SHIPPED)) {
      return read(
          new InputStreamReader(Objects.requireNonNull(stream, SHIPPED), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + SHIPPED, e);
    }
  }

  /**
   * Reads such a file.
   *
   * @throws IllegalArgumentException where a price is missing, is no number or is one too many;
   *     names all of them
   */
  public static PriceList read(Reader file) throws IOException {
    var lines = new Properties();
    lines.load(file);
    var left = new TreeMap<String, String>();
    lines.stringPropertyNames().forEach(key -> left.put(key, lines.getProperty(key).strip()));
    refuseUnlessComplete(left);
    List<String> sources =
        left.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("source."))
            .map(Map.Entry::getValue)
            .toList();
    return new PriceList(
        LocalDate.parse(value(left, "date")),
        sources,
        prices(left, Stream.of(MachineType.values()), PriceFile::key),
        prices(left, DiskSize.STEPS.stream().map(DiskSize::new), PriceFile::key),
        price(left, ADDRESS));
  }

  private static void refuseUnlessComplete(Map<String, String> lines) {
    List<String> wanted = wantedKeys();
    Stream<String> missing =
        wanted.stream().filter(key -> !lines.containsKey(key)).map(key -> key + " is missing");
    Stream<String> odd =
        lines.entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith("source."))
            .filter(entry -> !isRight(entry.getKey(), entry.getValue(), wanted))
            .map(entry -> entry.getKey() + "=" + entry.getValue() + " can't be used");
    String problems = Stream.concat(missing, odd).collect(Collectors.joining("; "));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("price list: " + problems);
    }
  }

  private static List<String> wantedKeys() {
    Stream<String> priced =
        Stream.of(
                Stream.of(MachineType.values()).map(PriceFile::key),
                DiskSize.STEPS.stream().map(DiskSize::new).map(PriceFile::key),
                Stream.of(ADDRESS))
            .flatMap(keys -> keys)
            .flatMap(key -> Stream.of(key + ".hour", key + ".month"));
    return Stream.concat(Stream.of("date"), priced).toList();
  }

  private static boolean isRight(String key, String value, List<String> wanted) {
    if (!wanted.contains(key)) {
      return false;
    }
    try {
      return key.equals("date")
          ? LocalDate.parse(value).getYear() > 0
          : new BigDecimal(value).signum() >= 0;
    } catch (NumberFormatException | DateTimeParseException e) {
      return false;
    }
  }

  private static <T> Map<T, Price> prices(
      Map<String, String> lines, Stream<T> things, Function<T, String> key) {
    var prices = new LinkedHashMap<T, Price>();
    things.forEach(thing -> prices.put(thing, price(lines, key.apply(thing))));
    return prices;
  }

  private static Price price(Map<String, String> lines, String key) {
    return new Price(
        new BigDecimal(value(lines, key + ".hour")), new BigDecimal(value(lines, key + ".month")));
  }

  private static String value(Map<String, String> lines, String key) {
    return Objects.requireNonNull(lines.get(key), key);
  }

  private static String key(MachineType type) {
    return "type." + type.wireName();
  }

  private static String key(DiskSize size) {
    return "disk." + size.gigabytes();
  }
}
