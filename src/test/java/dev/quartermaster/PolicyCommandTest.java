package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The policy at the command line: shown, and tried by the cases beside its rules, without a secret.
 */
class PolicyCommandTest {
  private static final String RULES =
      """
      access:
        admins: {users: [U0123ABCD]}
        requesters: {everybody: true}
        approvers: {leads: {groups: [S0123ABCD]}}
      presets:
        gpu-small: {type: P4000, size: 50, locked: [type, size]}
      policy:
        zone: Europe/Berlin
        rules:
          - {name: preset, who: [requesters], presets: [gpu-small], allow: true}
          - {name: night, hours: 22:00-06:00, deny: Not at night.}
          - {name: rest, who: [requesters], needs: 2 of leads}
        cases:
          - {name: by preset, in: [requesters], preset: gpu-small, allow: true, rule: preset}
          - {name: beside preset, in: [requesters], preset: gpu-small, size: 100, needs: 2 of leads}
          - {name: at night, in: [requesters], type: V100, at: sat 05:59, deny: true, rule: night}
          - {name: stranger, type: C1, deny: true, rule: no rule}
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void cases_that_are_as_expected_exit_with_0() throws IOException {
    assertThat(run("test", RULES)).isZero();
    assertThat(out.toString()).contains("ok    by preset: allow", "4 cases, 0 wrong");
  }

  @Test
  void a_case_that_is_not_as_expected_is_told_with_line_and_rule_and_exits_with_1()
      throws IOException {
    String wrong = RULES.replace("size: 100, needs: 2 of leads", "size: 100, allow: true");
    assertThat(run("test", wrong)).isEqualTo(ExitCode.FAILED);
    assertThat(out.toString())
        .contains("WRONG", ":15 beside preset: expected allow, but rule rest says needs 2 of leads")
        .contains("asked: P4000, NY2, 100 GB, hourly, about $0.52/h");
  }

  @Test
  void a_policy_that_is_wrong_in_itself_is_told_and_nothing_is_tried() throws IOException {
    assertThat(run("test", RULES.replace("2 of leads", "2 of leeds"))).isEqualTo(ExitCode.CONFIG);
    assertThat(err.toString()).contains("nobody is in leeds, did you mean leads?");
  }

  @Test
  void the_policy_in_force_is_shown_rule_by_rule() throws IOException {
    assertThat(run("show", RULES)).isZero();
    assertThat(out.toString())
        .contains("hours by Europe/Berlin")
        .contains("rule night: 22:00-06:00 -> deny: Not at night.")
        .contains("rule rest: who requesters -> needs 2 of leads")
        .contains("preset gpu-small: type:P4000 (locked) size:50 (locked)")
        .contains("group leads: users [], user groups [S0123ABCD]");
  }

  private int run(String command, String settings) throws IOException {
    Path file = Files.writeString(folder.resolve("quartermaster.yaml"), settings);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    return new CommandLine(new PolicyCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(command, "--config", file.toString());
  }
}
