package dev.quartermaster.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      mkdir -p "$HOME"
      echo "$JAVA_HOME $*" >>"$HOME/maven.log"
      mkdir -p target/lib
      touch target/quartermaster.jar
      """;

  @TempDir Path folder;
  private Shell shell;
  private Path launcher;
  private Path jdk;

  @BeforeEach
  void clone_the_project() {
    shell = new Shell(folder);
    jdk = shell.jdk("jvm/jdk", "25.0.3");
    shell.copy("bin/find-jdk", "clone");
    launcher = shell.copy("bin/quartermaster", "clone");
    shell.script("clone/pom.xml", "<project/>");
    shell.script("clone/src/main/java/A.java", "class A {}");
    shell.script("tools/mvn", MAVEN);
  }

  @Test
  void a_fresh_clone_is_built_once_and_then_only_run() throws IOException {
    var first = shell.run(launcher, "sandbox", "--demo=no capacity");
    var second = shell.run(launcher, "sandbox");

    assertThat(first.code()).isZero();
    assertThat(first.err()).startsWith("Building Quartermaster, once").hasLineCount(1);
    assertThat(first.out())
        .startsWith("java ")
        .contains("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC")
        .endsWith("-jar " + jar() + " sandbox --demo=no capacity");
    assertThat(second.err()).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("home/maven.log")))
        .containsExactly(jdk + " -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package");
  }

  @Test
  void a_source_newer_than_the_jar_is_built_again() throws IOException {
    shell.run(launcher);
    makeNewer("clone/src/main/java/A.java");

    assertThat(shell.run(launcher).err()).startsWith("Building Quartermaster");
  }

  @Test
  void a_changed_pom_and_missing_libraries_are_built_again() throws IOException {
    shell.run(launcher);
    makeNewer("clone/pom.xml");
    assertThat(shell.run(launcher).err()).startsWith("Building Quartermaster");

    Files.setLastModifiedTime(jar(), later(Duration.ofHours(2)));
    assertThat(shell.run(launcher).err()).isEmpty();
    Files.delete(folder.resolve("clone/target/lib"));
    assertThat(shell.run(launcher).err()).startsWith("Building Quartermaster");
  }

  @Test
  void a_build_that_stops_shows_its_end_and_runs_nothing() {
    shell.script("tools/mvn", "#!/usr/bin/env bash\necho '[ERROR] no such symbol'\nexit 1\n");

    var ended = shell.run(launcher, "sandbox");

    assertThat(ended.code()).isEqualTo(70);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("[ERROR] no such symbol", "target/build.log");
  }

  @Test
  void it_runs_through_links_from_any_folder() throws IOException {
    Files.createSymbolicLink(folder.resolve("first"), launcher);
    Path link = Files.createSymbolicLink(folder.resolve("tools/qm"), Path.of("../first"));

    assertThat(shell.run(link, "help").out()).endsWith("-jar " + jar() + " help");
  }

  @Test
  void without_a_jdk_it_says_the_sentence() {
    var ended = shell.with("QUARTERMASTER_JVM_DIRS", "").run(launcher);

    assertThat(ended.code()).isEqualTo(69);
    assertThat(ended.err()).startsWith("Quartermaster needs a JDK 25").hasLineCount(1);
  }

  @Test
  void without_maven_it_says_what_to_install() throws IOException {
    Files.delete(folder.resolve("tools/mvn"));

    var ended = shell.run(launcher);

    assertThat(ended.code()).isEqualTo(69);
    assertThat(ended.err()).contains("install Maven").hasLineCount(1);
  }

  @Test
  void the_exit_code_is_the_bots() {
    shell.script("jvm/jdk/bin/java", "#!/usr/bin/env bash\nexit 78\n");

    assertThat(shell.run(launcher, "check-config").code()).isEqualTo(78);
  }

  @Test
  void verify_runs_maven_on_the_jdk_25_and_ends_as_it_ended() {
    Path verify = shell.copy("bin/verify", "clone");
    Path ci = shell.copy(".ci/run", "clone");
    shell.script("tools/mvn", "#!/usr/bin/env bash\necho \"$JAVA_HOME $*\"\nexit 7\n");
    shell.script("tools/chromium", "");
    shell.script("tools/chromedriver", "");

    assertThat(shell.run(verify, "-Dseed=42"))
        .isEqualTo(new Shell.Ended(7, jdk + " -B verify -Dseed=42", ""));
    assertThat(shell.run(ci)).isEqualTo(new Shell.Ended(7, jdk + " -B verify", ""));
  }

  @Test
  void verify_installs_a_missing_browser_where_it_may_and_else_says_how() {
    Path verify = shell.copy("bin/verify", "clone");
    shell.script("tools/mvn", "#!/usr/bin/env bash\n");
    shell.script("tools/apt-get", "#!/usr/bin/env bash\necho \"apt-get $*\"\n");
    shell.script("tools/id", "#!/usr/bin/env bash\necho 1000\n");

    assertThat(shell.run(verify).err())
        .hasLineCount(1)
        .contains("skipped", "apt-get install chromium chromium-driver");
    shell.script("tools/id", "#!/usr/bin/env bash\necho 0\n");
    assertThat(shell.run(verify).err()).hasLineCount(1).contains("installed chromium");
  }

  @Test
  void verify_without_maven_or_jdk_says_so_in_one_sentence() throws IOException {
    Path verify = shell.copy("bin/verify", "clone");
    Files.delete(folder.resolve("tools/mvn"));

    assertThat(shell.run(verify).code()).isEqualTo(69);
    assertThat(shell.run(verify).err()).contains("needs Maven").hasLineCount(1);
    assertThat(shell.with("QUARTERMASTER_JVM_DIRS", "").run(verify).err())
        .startsWith("Quartermaster needs a JDK 25")
        .hasLineCount(1);
  }

  private Path jar() throws IOException {
    return folder.toRealPath().resolve("clone/target/quartermaster.jar");
  }

  private void makeNewer(String file) throws IOException {
    Files.setLastModifiedTime(folder.resolve(file), later(Duration.ofHours(1)));
  }

  private FileTime later(Duration by) throws IOException {
    return FileTime.from(Files.getLastModifiedTime(jar()).toInstant().plus(by));
  }
}
