package dev.quartermaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.request.Press;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that anybody does reaches a handler but through the gate. */
class GateTest {
  private static final Set<String> DOORS =
      Set.of(
          "AuditDesk.take",
          "BrakeDesk.take",
          "BrowseDesk.take",
          "CreateDesk.take",
          "FormDesk.take",
          "FormDesk.touched",
          "LinkDesk.pressed",
          "LinkDesk.take",
          "MachineDesk.take",
          "MindDesk.take",
          "PressDesk.take",
          "RequestDesk.cancel",
          "RequestDesk.copy",
          "RequestDesk.decide",
          "RequestDesk.list",
          "SearchDesk.take",
          "SweepDesk.pressed",
          "SweepDesk.take",
          "WhyDesk.take");

  private static JavaClasses classes;

  @BeforeAll
  static void read_the_classes() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.quartermaster");
  }

  @Test
  void one_receiver_takes_what_people_do_a10() {
    assertThat(classes.stream().filter(type -> type.isAssignableTo(Receiver.class)))
        .filteredOn(type -> !type.isInterface() && !type.getPackageName().contains("slack"))
        .extracting(type -> type.getSimpleName())
        .containsExactly("Commands");
  }

  /** The list of all handlers; a new one has to be put here, and then passes the gate below. */
  @Test
  void every_handler_is_known_and_is_called_from_behind_the_gate_alone_a10() {
    List<JavaMethod> handlers =
        classes.get(Commands.class).getMethodCallsFromSelf().stream()
            .filter(call -> call.getTarget().getRawReturnType().isEquivalentTo(Handled.class))
            .filter(call -> call.getTargetOwner().getSimpleName().endsWith("Desk"))
            .flatMap(call -> call.getTarget().resolveMember().stream())
            .map(JavaMethod.class::cast)
            .distinct()
            .toList();

    assertThat(handlers.stream().map(GateTest::name).collect(Collectors.toSet())).isEqualTo(DOORS);
    assertThat(handlers).allSatisfy(handler -> assertThat(outsideCallers(handler)).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Word.class)
  void every_command_takes_what_its_table_says_a10(Word word) {
    Command command = CommandParser.parse(word.usage().replaceAll("\\[[^]]*]", ""));
    assertThat(command).isNotInstanceOf(Command.Unclear.class);
    assertThat(Entrance.of(command)).isEqualTo(word.guard());
  }

  @ParameterizedTest
  @EnumSource(Press.class)
  void every_button_has_its_guard_and_what_changes_something_is_not_for_looking_a10(Press press) {
    boolean looks = Stream.of(Press.LOOK, Press.SHOW).anyMatch(press::equals);
    assertThat(Entrance.ofButton(press.word()) == Word.Guard.READS).isEqualTo(looks);
  }

  @Test
  void every_form_has_its_guard_a10() {
    assertThat(List.of(CreateForm.PREFIX + "name", CreateForm.NEW_USER, CreateForm.REVIEW))
        .allSatisfy(id -> assertThat(Entrance.ofForm(id)).isEqualTo(Word.Guard.ASKS));
    assertThat(List.of(DestroyForm.ID, ReshapeForm.ID))
        .allSatisfy(id -> assertThat(Entrance.ofForm(id)).isEqualTo(Word.Guard.OPERATES));
    assertThat(VoteForms.IDS)
        .allSatisfy(id -> assertThat(Entrance.ofForm(id)).isEqualTo(Word.Guard.DECIDES));
  }

  private static List<String> outsideCallers(JavaMethod handler) {
    return handler.getCallsOfSelf().stream()
        .map(call -> call.getOriginOwner().getSimpleName())
        .filter(name -> !name.equals("Commands") && !name.endsWith("Desk"))
        .distinct()
        .toList();
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }
}
