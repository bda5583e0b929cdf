package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The keys of the settings, explained at the command line. */
class ConfigCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_key_is_explained_in_a_few_lines() {
    assertThat(run("marker")).isZero();
    assertThat(out.toString())
        .startsWith("marker\n")
        .contains("random marker", "default: remove", "takes:   remove or keep");
  }

  @Test
  void a_key_that_is_not_there_is_told_with_the_nearest_one() {
    assertThat(run("slack.comand")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString())
        .contains("There is no key slack.comand in the settings. Did you mean slack.command?");
  }

  @Test
  void the_shipped_file_is_part_of_the_program() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<targetPath>dev/quartermaster/config</targetPath>");
  }

  private int run(String key) {
    return new CommandLine(new ConfigCommand(ConfigCommandTest::shipped))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute("explain", key);
  }

  private static String shipped() {
    try {
      return Files.readString(Path.of("config/quartermaster.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the shipped settings", e);
    }
  }
}
