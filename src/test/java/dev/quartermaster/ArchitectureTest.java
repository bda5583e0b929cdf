package dev.quartermaster;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Who may know whom, and who may touch the real clock, chance and the console. */
@AnalyzeClasses(
    packages = "dev.quartermaster",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.quartermaster";
  private static final String MACHINE = ROOT + ".machine";
  private static final String CHAT = ROOT + ".chat";
  private static final String SLACK = ROOT + ".chat.slack..";
  private static final String POLICY = ROOT + ".policy";
  private static final String REQUEST = ROOT + ".request";
  private static final String COMMAND = ROOT + ".command";
  private static final String PAPERSPACE = ROOT + ".paperspace..";
  private static final String STORE = ROOT + ".store..";
  private static final String CONFIG = ROOT + ".config";
  private static final String SETUP = ROOT + ".setup";
  private static final String OPS = ROOT + ".ops..";
  private static final String SANDBOX = ROOT + ".sandbox..";

  @ArchTest static final ArchRule machine_stands_alone = may(MACHINE);
  @ArchTest static final ArchRule chat_stands_alone = may(CHAT);
  @ArchTest static final ArchRule policy_knows_machine_and_chat = may(POLICY, MACHINE, CHAT);

  @ArchTest
  static final ArchRule request_knows_machine_chat_and_policy = may(REQUEST, MACHINE, CHAT, POLICY);

  @ArchTest
  static final ArchRule command_knows_what_it_commands =
      may(COMMAND, REQUEST, MACHINE, CHAT, POLICY);

  @ArchTest static final ArchRule a_provider_knows_machines_only = may(PAPERSPACE, MACHINE);
  @ArchTest static final ArchRule a_platform_knows_chat_only = may(SLACK, CHAT);

  @ArchTest
  static final ArchRule the_store_knows_what_it_keeps = may(STORE, REQUEST, MACHINE, CHAT, POLICY);

  @ArchTest
  static final ArchRule config_knows_machine_chat_and_policy = may(CONFIG, MACHINE, CHAT, POLICY);

  @ArchTest
  static final ArchRule ops_looks_at_requests_and_settings =
      may(OPS, REQUEST, MACHINE, CHAT, POLICY, CONFIG);

  @ArchTest
  static final ArchRule setup_knows_what_it_sets_up =
      may(SETUP, CONFIG, MACHINE, CHAT, POLICY, SLACK);

  @ArchTest static final ArchRule the_sandbox_is_the_outside_world = may(SANDBOX);

  @ArchTest
  static final ArchRule nobody_knows_the_composition_root =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_core_needs_no_library =
      classes()
          .that()
          .resideInAnyPackage(MACHINE, CHAT, POLICY, REQUEST, COMMAND)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              MACHINE, CHAT, POLICY, REQUEST, COMMAND, "java..", "org.jspecify..", "org.slf4j..")
          .allowEmptyShould(true);

  @ArchTest static final ArchRule bolt_stays_in_slack = only(Set.of(SLACK), "com.slack.api..");
  @ArchTest static final ArchRule gson_stays_in_slack = only(Set.of(SLACK), "com.google.gson..");

  @ArchTest
  static final ArchRule okhttp_stays_with_those_who_call_out =
      only(Set.of(PAPERSPACE, SLACK), "okhttp3..", "okio..");

  @ArchTest
  static final ArchRule sql_stays_in_the_store =
      only(
          Set.of(STORE),
          "java.sql..",
          "javax.sql..",
          "org.jdbi..",
          "com.zaxxer..",
          "org.flywaydb..",
          "org.sqlite..",
          "org.postgresql..",
          "com.github.kagkarlsson..");

  @ArchTest
  static final ArchRule jetty_stays_with_those_who_listen =
      only(Set.of(SLACK, OPS, SANDBOX), "org.eclipse.jetty..");

  @ArchTest static final ArchRule figures_stay_in_ops = only(Set.of(OPS), "io.prometheus..");

  @ArchTest
  static final ArchRule picocli_stays_at_the_command_line = only(Set.of(ROOT), "picocli..");

  @ArchTest
  static final ArchRule time_chance_and_ids_are_given =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT)
          .should()
          .accessTargetWhere(
              describe("is the real clock or real chance", ArchitectureTest::isClockOrChance))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_the_command_line_prints =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT)
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule logs_go_through_slf4j =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule exceptions_say_what_they_are =
      GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

  @ArchTest
  static final ArchRule every_package_is_null_marked = classes().should(liveInANullMarkedPackage());

  private static ArchRule may(String own, String... others) {
    String[] known = Stream.concat(Stream.of(own), Stream.of(others)).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(known)))
        .allowEmptyShould(true);
  }

  private static ArchRule only(Set<String> owners, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(owners.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .allowEmptyShould(true);
  }

  private static boolean isClockOrChance(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    String name = target.getName();
    return switch (owner) {
      case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(name);
      case "java.lang.Math" -> name.equals("random");
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.util.concurrent.ThreadLocalRandom" -> name.equals("current");
      case "java.util.Random", "java.security.SecureRandom" -> name.equals("<init>");
      default ->
          owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"));
    };
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                type,
                type.getPackage().isAnnotatedWith(NullMarked.class),
                type.getPackageName() + " has no package-info with @NullMarked"));
      }
    };
  }
}
