package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.SourceFiles.DeclaredMethod;
import dev.quartermaster.SourceFiles.DeclaredType;
import dev.quartermaster.SourceFiles.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small files, small methods, small types: measured. */
class SizeBudgetTest {
  /** What may be larger, by the name that the failing test prints, each with its reason. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "App.<init>", "the one place that makes every part, in order of dependence",
          "Sandbox.settingsFile", "a settings file, line by line",
          "RequestStore", "the whole port to the disk",
          "SqlRequests", "the whole port to the disk",
          "Store", "one method for each thing that it keeps",
          "Transcript.write", "a sentence for each kind of event",
          "Play", "every act that a scene may use, one line each");

  private static List<SourceFile> files = List.of();

  @BeforeAll
  static void read_all_sources() throws IOException {
    files = SourceFiles.below(Path.of("src/main/java"));
  }

  @Test
  void no_file_has_more_than_250_lines() {
    assertThat(over(250, file -> Stream.of(file), SourceFile::name, SourceFile::lines)).isEmpty();
  }

  @Test
  void half_of_the_files_have_at_most_50_lines_of_code() {
    assertThat(median(files.stream().mapToInt(SourceFile::codeLines).sorted().toArray()))
        .isBetween(1, 50);
  }

  @Test
  void no_method_has_more_than_30_lines() {
    assertThat(over(30, SizeBudgetTest::methods, DeclaredMethod::name, DeclaredMethod::lines))
        .isEmpty();
  }

  @Test
  void no_method_has_more_than_5_parameters() {
    assertThat(over(5, SizeBudgetTest::methods, DeclaredMethod::name, DeclaredMethod::parameters))
        .isEmpty();
  }

  @Test
  void no_type_has_more_than_12_methods() {
    assertThat(
            over(12, file -> file.types().stream(), DeclaredType::name, DeclaredType::methodCount))
        .isEmpty();
  }

  @Test
  void every_exception_is_still_one() {
    var tooLarge =
        Stream.of(
                all(250, file -> Stream.of(file), SourceFile::name, SourceFile::lines),
                all(30, SizeBudgetTest::methods, DeclaredMethod::name, DeclaredMethod::lines),
                all(5, SizeBudgetTest::methods, DeclaredMethod::name, DeclaredMethod::parameters),
                all(
                    12,
                    file -> file.types().stream(),
                    DeclaredType::name,
                    DeclaredType::methodCount))
            .flatMap(stream -> stream)
            .toList();

    assertThat(EXCEPTIONS.keySet())
        .allMatch(name -> tooLarge.stream().anyMatch(line -> line.startsWith(name + ": ")));
  }

  @AfterAll
  static void say_what_was_measured() {
    System.out.println(
        "size budget: %d files; lines a file: %s; code lines a file: %s; lines a method: %s; parameters: %s; methods a type: %s"
            .formatted(
                files.size(),
                figures(files.stream().mapToInt(SourceFile::lines).sorted().toArray()),
                figures(files.stream().mapToInt(SourceFile::codeLines).sorted().toArray()),
                figures(measured(DeclaredMethod::lines)),
                figures(measured(DeclaredMethod::parameters)),
                figures(
                    files.stream()
                        .flatMap(file -> file.types().stream())
                        .mapToInt(DeclaredType::methodCount)
                        .sorted()
                        .toArray())));
  }

  private static Stream<DeclaredMethod> methods(SourceFile file) {
    return file.types().stream().flatMap(type -> type.methods().stream());
  }

  private static int[] measured(ToIntFunction<DeclaredMethod> size) {
    return files.stream().flatMap(SizeBudgetTest::methods).mapToInt(size).sorted().toArray();
  }

  private static <T> List<String> over(
      int budget,
      Function<SourceFile, Stream<T>> parts,
      Function<T, String> name,
      ToIntFunction<T> size) {
    return all(budget, parts, name, size)
        .filter(line -> !EXCEPTIONS.containsKey(line.substring(0, line.lastIndexOf(": "))))
        .toList();
  }

  private static <T> Stream<String> all(
      int budget,
      Function<SourceFile, Stream<T>> parts,
      Function<T, String> name,
      ToIntFunction<T> size) {
    return files.stream()
        .flatMap(parts)
        .filter(part -> size.applyAsInt(part) > budget)
        .map(part -> name.apply(part) + ": " + size.applyAsInt(part));
  }

  private static String figures(int[] sorted) {
    return sorted.length == 0
        ? "none"
        : "median %d, p90 %d, max %d"
            .formatted(median(sorted), sorted[sorted.length * 9 / 10], sorted[sorted.length - 1]);
  }

  private static int median(int[] sorted) {
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
