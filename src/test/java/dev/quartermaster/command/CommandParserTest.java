package dev.quartermaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.Field;
import dev.quartermaster.request.Verb;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "create name:trainer-7 type:P5000 template:\"Ubuntu 22.04\"",
        "create name=trainer-7 type=P5000 template='Ubuntu 22.04'",
        "create --name trainer-7 --type=P5000 --template \"Ubuntu 22.04\"",
        "CREATE machineName:trainer-7 machineType:P5000 templateId:“Ubuntu 22.04”",
        "create —name trainer-7 —type P5000 —template ‘Ubuntu 22.04’",
        "  create\tname:trainer-7\n type:P5000   template:«Ubuntu 22.04» "
      })
  void one_wish_can_be_written_in_many_ways(String line) {
    var create = (Command.Create) CommandParser.parse(line);

    assertThat(create.draft().value(Field.NAME)).contains("trainer-7");
    assertThat(create.draft().value(Field.TYPE)).contains("P5000");
    assertThat(create.draft().value(Field.TEMPLATE)).contains("Ubuntu 22.04");
  }

  @Test
  void a_misspelt_key_is_answered_with_the_nearest_one() {
    assertThat(words("create tpye:P5000")).contains("tpye").contains("Did you mean type?");
  }

  @Test
  void a_misspelt_command_is_answered_with_the_nearest_one() {
    assertThat(words("crate name:x")).contains("Did you mean create?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create name:x password:hunter2",
        "create name:x Password=hunter2",
        "create --passwd hunter2",
        "show password hunter2",
        "create x-api-key:hunter2"
      })
  void a_password_is_refused_and_not_repeated(String line) {
    assertThat(CommandParser.parse(line))
        .isInstanceOfSatisfying(
            Command.Unclear.class, unclear -> assertThat(unclear.code()).isEqualTo("M-112"));
    assertThat(words(line)).doesNotContain("hunter2");
  }

  @Test
  void one_key_with_two_values_is_a_contradiction() {
    assertThat(words("create type:P5000 machineType:P6000")).contains("given twice");
  }

  @Test
  void a_bare_word_is_no_parameter() {
    assertThat(words("create trainer-7")).contains("key:value");
  }

  @Test
  void flags_need_no_value() {
    var create = (Command.Create) CommandParser.parse("create name:x dry-run --new-user");

    assertThat(create.dryRun()).isTrue();
    assertThat(create.newUser()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"start trainer 7,START", "stop R-7F3K,STOP", "destroy ps123abc,DESTROY"})
  void a_target_is_a_name_an_id_or_a_request(String line, Verb verb) {
    assertThat(CommandParser.parse(line))
        .isEqualTo(new Command.Act(verb, line.substring(line.indexOf(' ') + 1), false));
  }

  @Test
  void what_writes_can_be_tried_dry() {
    assertThat(CommandParser.parse("stop trainer-7 --dry-run"))
        .isEqualTo(new Command.Act(Verb.STOP, "trainer-7", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "help", "\u00A0"})
  void nothing_typed_gives_help(String line) {
    assertThat(CommandParser.parse(line)).isInstanceOf(Command.Help.class);
  }

  @Test
  void a_very_long_line_is_refused() {
    assertThat(words("create name:" + "x".repeat(5_000))).contains("too long");
  }

  @Test
  void garbage_never_throws() {
    long seed = Long.getLong("seed", 20_261_124L);
    var random = new Random(seed);
    String letters = "create:=-\"'“—  abcNAMEtype\u202E\u0000\ud800<>&@#\n";
    for (int i = 0; i < 5_000; i++) {
      var line = new StringBuilder(random.nextBoolean() ? "create " : "");
      for (int n = random.nextInt(60); n > 0; n--) {
        line.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(CommandParser.parse(line.toString())).as("seed %d, line %s", seed, i).isNotNull();
    }
  }

  private static String words(String line) {
    return ((Command.Unclear) CommandParser.parse(line)).words();
  }
}
