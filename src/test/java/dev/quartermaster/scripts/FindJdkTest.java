package dev.quartermaster.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindJdkTest {
  private static final Path FIND_JDK = Path.of("bin/find-jdk").toAbsolutePath();

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open_a_shell() {
    shell = new Shell(folder);
  }

  @Test
  void no_jdk_25_is_said_in_one_sentence() {
    shell.jdk("jvm/old", "21.0.4");

    assertThat(shell.run(FIND_JDK))
        .isEqualTo(
            new Shell.Ended(
                69,
                "",
                "Quartermaster needs a JDK 25, for example Temurin 25 from https://adoptium.net:"
                    + " install it, or point JAVA_HOME or QUARTERMASTER_JAVA_HOME to it."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "25.0.3", "25-ea", "25+36"})
  void one_beside_others_is_found_by_its_release_file(String version) {
    shell.jdk("jvm/a-17", "17.0.15");
    Path wanted = shell.jdk("jvm/b-25", version);
    shell.jdk("jvm/c-26", "26.0.1");

    assertThat(shell.run(FIND_JDK)).isEqualTo(new Shell.Ended(0, wanted.toString(), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"250.0.1", "2.5", "1.25.0", "24.0.25"})
  void another_version_with_25_in_it_is_none(String version) {
    shell.jdk("jvm/odd", version);

    assertThat(shell.run(FIND_JDK).code()).isEqualTo(69);
  }

  @Test
  void without_a_release_file_the_java_is_asked() throws IOException {
    Path wanted = shell.jdk("jvm/bare", "");
    Files.delete(wanted.resolve("release"));
    shell.script(
        "jvm/bare/bin/java", "#!/usr/bin/env bash\necho 'openjdk version \"25.0.3\" 2026' >&2\n");

    assertThat(shell.run(FIND_JDK).out()).isEqualTo(wanted.toString());
  }

  @Test
  void java_home_counts_when_it_is_25_and_is_passed_over_when_it_is_not() {
    Path installed = shell.jdk("jvm/installed", "25.0.1");
    Path mine = shell.jdk("mine", "25.0.3");

    assertThat(shell.with("JAVA_HOME", mine).run(FIND_JDK).out()).isEqualTo(mine.toString());
    assertThat(shell.with("JAVA_HOME", shell.jdk("old", "17.0.1")).run(FIND_JDK).out())
        .isEqualTo(installed.toString());
  }

  @Test
  void the_bots_own_variable_wins_and_is_never_passed_over() {
    Path mine = shell.jdk("mine", "25.0.3");
    shell.with("JAVA_HOME", shell.jdk("jvm/installed", "25.0.1"));

    assertThat(shell.with("QUARTERMASTER_JAVA_HOME", mine).run(FIND_JDK).out())
        .isEqualTo(mine.toString());
    assertThat(shell.with("QUARTERMASTER_JAVA_HOME", "/nowhere").run(FIND_JDK))
        .isEqualTo(
            new Shell.Ended(
                69,
                "",
                "QUARTERMASTER_JAVA_HOME=/nowhere is not the home of a JDK 25;"
                    + " point it to one, or unset it to have one looked for."));
  }

  @Test
  void a_mac_s_folders_and_sdkman_are_looked_into() {
    Path mac = shell.jdk("jvm/temurin-25.jdk/Contents/Home", "25.0.3");
    assertThat(shell.run(FIND_JDK).out()).isEqualTo(mac.toString());

    Path sdkman = shell.jdk("home/.sdkman/candidates/java/25.0.3-tem", "25.0.3");
    assertThat(shell.with("QUARTERMASTER_JVM_DIRS", "").run(FIND_JDK).out())
        .isEqualTo(sdkman.toString());
  }

  @Test
  void the_java_on_the_path_comes_last() {
    Path home = shell.jdk("elsewhere", "25.0.3");
    shell.script("tools/java", "#!/usr/bin/env bash\necho '    java.home = " + home + "' >&2\n");

    assertThat(shell.run(FIND_JDK).out()).isEqualTo(home.toString());
  }

  @Test
  void a_jre_will_do_to_run_but_not_to_build() throws IOException {
    Path jre = shell.jdk("jvm/jre", "25.0.3");
    Files.delete(jre.resolve("bin/javac"));

    assertThat(shell.run(FIND_JDK).code()).isEqualTo(69);
    assertThat(shell.run(FIND_JDK, "--runtime").out()).isEqualTo(jre.toString());
  }
}
