package dev.quartermaster.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The image's steps, run without a Docker engine. */
class ImageTest {
  private static final Pattern KEY_LIKE =
      Pattern.compile(
          "xox[abp]-[0-9A-Za-z]{6,}|xapp-[0-9A-Za-z]{6,}|-----BEGIN|\\b[0-9a-f]{28,}\\b|\\bAKIA[0-9A-Z]{12,}");
  private static final String PLANTED = "xoxb-17653672481-19874698323";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void build_the_project() {
    shell = new Shell(folder);
    for (String file :
        List.of(
            "bin/quartermaster",
            "bin/find-jdk",
            "docker/health.sh",
            "config/quartermaster.yaml",
            "config/slack-manifest.yaml",
            "LICENSE")) {
      shell.copy(file, "src");
    }
    shell.script("src/target/quartermaster.jar", "jar");
    shell.script("src/target/lib/one.jar", "jar");
    shell.script("src/target/quartermaster-sbom.json", "{}");
  }

  @Test
  void A64_the_install_lays_out_just_what_runs_and_nobody_may_write_it() throws IOException {
    install();

    assertThat(layout(folder.resolve("image")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("opt", "rwxr-xr-x"),
                Map.entry("opt/quartermaster", "rwxr-xr-x"),
                Map.entry("opt/quartermaster/LICENSE", "rw-r--r--"),
                Map.entry("opt/quartermaster/bin", "rwxr-xr-x"),
                Map.entry("opt/quartermaster/bin/find-jdk", "rwxr-xr-x"),
                Map.entry("opt/quartermaster/bin/health", "rwxr-xr-x"),
                Map.entry("opt/quartermaster/bin/quartermaster", "rwxr-xr-x"),
                Map.entry("opt/quartermaster/config", "rwxr-xr-x"),
                Map.entry("opt/quartermaster/config/quartermaster.yaml", "rw-r--r--"),
                Map.entry("opt/quartermaster/config/slack-manifest.yaml", "rw-r--r--"),
                Map.entry("opt/quartermaster/lib", "rwxr-xr-x"),
                Map.entry("opt/quartermaster/lib/one.jar", "rw-r--r--"),
                Map.entry("opt/quartermaster/quartermaster-sbom.json", "rw-r--r--"),
                Map.entry("opt/quartermaster/quartermaster.jar", "rw-r--r--")));
  }

  @Test
  void A64_no_key_gets_into_a_layer() throws IOException {
    for (String file : List.of(".env", "config/secrets.yaml", "target/lib/key", "bin/token")) {
      shell.script("src/" + file, PLANTED);
    }
    install();

    try (var files = Files.walk(folder.resolve("image"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                      .doesNotContainPattern(KEY_LIKE));
    }
  }

  @Test
  void A64_what_would_be_found_if_a_key_got_in() {
    assertThat(PLANTED).containsPattern(KEY_LIKE);
    assertThat("8f742231b10e8888abcd998abcd99f85a5").containsPattern(KEY_LIKE);
  }

  @Test
  void A64_the_volume_is_its_owners_alone() throws IOException {
    Path volume = folder.resolve("volume");
    String owner =
        Files.getAttribute(folder, "unix:uid") + ":" + Files.getAttribute(folder, "unix:gid");

    assertThat(shell.run(Path.of("docker/volume.sh").toAbsolutePath(), volume, owner).code())
        .isZero();
    assertThat(Files.getPosixFilePermissions(volume))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void the_installed_bot_runs_on_a_jre_without_maven() throws IOException {
    install();
    Path jre = shell.jdk("jvm/jre", "25.0.3");
    Files.delete(jre.resolve("bin/javac"));

    var ended = shell.run(folder.resolve("image/opt/quartermaster/bin/quartermaster"), "serve");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains("-XX:+DisableAttachMechanism", "-XX:-HeapDumpOnOutOfMemoryError")
        .endsWith(
            "-jar "
                + folder.toRealPath().resolve("image/opt/quartermaster/quartermaster.jar")
                + " serve");
  }

  /** The JVM here is a stand-in that records nothing: the image's build stops then. */
  @Test
  void an_image_without_its_start_up_record_is_not_built() throws IOException {
    install();
    Files.delete(shell.jdk("jvm/jre", "25.0.3").resolve("bin/javac"));

    var ended =
        shell.run(
            Path.of("docker/rehearse.sh").toAbsolutePath(),
            folder.resolve("image/opt/quartermaster"));

    assertThat(ended).isEqualTo(new Shell.Ended(70, "", "The JVM wrote no record."));
    assertThat(Files.readString(Path.of("Dockerfile")))
        .containsPattern(
            "FROM eclipse-temurin:25-jre\n(?s:.*)/docker/rehearse.sh /opt/quartermaster\n");
  }

  @Test
  void A64_the_dockerfile_keeps_to_the_rules() throws IOException {
    String dockerfile = Files.readString(Path.of("Dockerfile"));
    List<String> steps = dockerfile.lines().filter(line -> line.matches("[A-Z]+ .*")).toList();

    assertThat(steps)
        .contains("USER 10001:10001", "VOLUME /var/lib/quartermaster")
        .noneMatch(line -> line.startsWith("ARG"))
        .noneMatch(line -> line.matches("ENV .*(KEY|TOKEN|SECRET|PASSWORD).*"))
        .filteredOn(line -> line.startsWith("HEALTHCHECK"))
        .hasSize(1);
    assertThat(steps.stream().filter(line -> line.startsWith("FROM")).toList().getLast())
        .isEqualTo("FROM eclipse-temurin:25-jre");
    assertThat(steps.stream().filter(line -> line.startsWith("RUN")))
        .isNotEmpty()
        .allMatch(line -> line.matches("RUN (--mount=\\S+ )?/?docker/[a-z]+\\.sh( \\S+)*"));
  }

  @Test
  void A64_the_build_sees_no_file_that_it_was_not_given() throws IOException {
    assertThat(Files.readAllLines(Path.of(".dockerignore")))
        .contains("*")
        .filteredOn(line -> line.startsWith("!config"))
        .containsExactly(
            "!config/errorprone.args", "!config/quartermaster.yaml", "!config/slack-manifest.yaml");
  }

  @ParameterizedTest
  @CsvSource({"200, 0", "503, 1", "404, 1"})
  void A64_health_is_what_the_bot_answers(int status, int code) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/livez",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try {
      assertThat(health(server.getAddress().getPort())).isEqualTo(new Shell.Ended(code, "", ""));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void A64_nobody_there_is_not_healthy() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(health(port)).isEqualTo(new Shell.Ended(1, "", ""));
  }

  private Shell.Ended health(int port) {
    return shell.run(Path.of("docker/health.sh").toAbsolutePath(), port);
  }

  private void install() {
    assertThat(
            shell.run(
                Path.of("docker/install.sh").toAbsolutePath(),
                folder.resolve("src"),
                folder.resolve("image")))
        .isEqualTo(new Shell.Ended(0, "", ""));
  }

  private static Map<String, String> layout(Path root) throws IOException {
    var modes = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(path -> !path.equals(root)).toList()) {
        modes.put(
            root.relativize(file).toString(),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    return modes;
  }
}
