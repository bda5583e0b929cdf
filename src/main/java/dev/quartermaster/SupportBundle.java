package dev.quartermaster;

import dev.quartermaster.config.Problem;
import dev.quartermaster.config.Settings;
import dev.quartermaster.config.SettingsResult;
import dev.quartermaster.machine.Secret;
import dev.quartermaster.store.AuditReader;
import dev.quartermaster.store.ChainCheck;
import dev.quartermaster.store.Location;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What somebody needs who helps from afar, by a list of what may be in it: versions, settings
 * without secrets, health, figures, the shape of the store, the end of the log with everything
 * masked that might be a secret, an address or a person's. Nothing else gets in.
 */
final class SupportBundle {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LOG_LINES = 500;

  private final Map<String, String> parts = new LinkedHashMap<>();

  SupportBundle() {
    parts.put(
        "versions.txt",
        Stream.of("java.vm.name", "java.vm.version", "os.name", "os.version", "os.arch")
            .map(name -> name + ": " + System.getProperty(name))
            .collect(Collectors.joining("\n", "quartermaster: " + version() + "\n", "\n")));
  }

  private static String version() {
    return Objects.requireNonNullElse(
        SupportBundle.class.getPackage().getImplementationVersion(), "not packaged");
  }

  /** The settings as they were read, or what is wrong with them; secrets only as there or not. */
  void settings(SettingsResult result) {
    parts.put(
        "settings.txt",
        switch (result) {
          case SettingsResult.Valid(var settings, var warnings) -> {
            var lines = new StringBuilder();
            render("", settings, lines);
            warnings.forEach(one -> lines.append("# ").append(one.sentence()).append('\n'));
            yield lines.toString();
          }
          case SettingsResult.Invalid(var problems) ->
              problems.stream().map(Problem::sentence).collect(Collectors.joining("\n", "", "\n"));
        });
  }

  /** What the bot's operations port says of itself, where it is running. */
  void health(Settings settings) {
    String door = "http://" + settings.door().ops().host() + ":" + settings.door().ops().port();
    for (String path : List.of("livez", "readyz", "metrics")) {
      parts.put(path + ".txt", answer(URI.create(door + "/" + path)));
    }
  }

  /** How much the store holds, and whether its audit is whole. */
  void store(Location location) {
    try (var reader = AuditReader.open(location, PATIENCE)) {
      String audit =
          switch (reader.audit().check()) {
            case ChainCheck.Whole(var events, _) -> "whole, " + events + " events";
            case ChainCheck.Broken(var at, var what) -> "broken at " + at + ": " + what;
          };
      parts.put("store.txt", "audit: " + audit + "\n" + reader.census() + "\n");
    } catch (RuntimeException e) { // Whatever keeps it from being read is what is to be told.
      parts.put("store.txt", "can't be read: " + e.getClass().getSimpleName() + "\n");
    }
  }

  /** The end of a log, masked. */
  void log(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      List<String> all = lines.toList();
      parts.put(
          "log.txt",
          all.subList(Math.max(0, all.size() - LOG_LINES), all.size()).stream()
              .map(Masked::of)
              .collect(Collectors.joining("\n", "", "\n")));
    }
  }

  /** Writes it as a zip file. */
  void writeTo(OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private static void render(String name, Object value, StringBuilder lines) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> render(name, inner, lines));
    } else if (value instanceof Secret) {
      lines.append(name).append(": (a secret, not shown)\n");
    } else if (value.getClass().isRecord() && !value.getClass().getName().contains(".policy.")) {
      for (RecordComponent part : value.getClass().getRecordComponents()) {
        render(
            name.isEmpty() ? part.getName() : name + "." + part.getName(), of(value, part), lines);
      }
    } else {
      lines.append(name).append(": ").append(Masked.of(value.toString())).append('\n');
    }
  }

  private static Object of(Object owner, RecordComponent part) {
    try {
      return part.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("reading the setting " + part.getName(), e);
    }
  }

  private static String answer(URI address) {
    try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() + "\n" + response.body();
    } catch (IOException e) {
      return "no answer: " + e.getClass().getSimpleName() + "\n";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "no answer: interrupted\n";
    }
  }
}
