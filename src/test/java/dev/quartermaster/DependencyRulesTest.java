package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The build's own rules about libraries, which Maven's enforcer keeps. */
class DependencyRulesTest {
  private static final Pattern VERSION = Pattern.compile("<(version|\\w+\\.version)>([^<]+)</");
  private static final Pattern INCLUDE = Pattern.compile("<include>([^<]+)</include>");

  @Test
  void a63_what_the_program_is_made_of_is_an_allow_list_of_fixed_versions() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String build = pom.substring(pom.indexOf("<artifactId>maven-enforcer-plugin</artifactId>"));

    assertThat(build)
        .contains("<exclude>*:*:*:*:compile</exclude>", "<exclude>*:*:*:*:runtime</exclude>");
    List<String> allowed =
        INCLUDE.matcher(build).results().map(include -> include.group(1)).toList();
    assertThat(allowed)
        .hasSizeBetween(20, 80)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(name -> name.matches("[\\w.-]+:[\\w.-]+"));
    assertThat(VERSION.matcher(pom).results().map(version -> version.group(2)))
        .filteredOn(version -> !version.equals("0.1.0-SNAPSHOT"))
        .filteredOn(version -> !version.startsWith("[25,") && !version.startsWith("[3.8.7"))
        .allMatch(version -> version.matches("[0-9][\\w.-]*|\\$\\{[\\w.]+}"))
        .noneMatch(version -> version.contains("SNAPSHOT"));
  }

  /** Maven makes it at each packaging; the image carries it (docker/install.sh). */
  @Test
  void what_the_program_is_made_of_is_written_down_for_scanners() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<artifactId>cyclonedx-maven-plugin</artifactId>", "<goal>makeBom</goal>");
    assertThat(Files.readString(Path.of("docker/install.sh"))).contains("quartermaster-sbom.json");
  }
}
