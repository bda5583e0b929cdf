package dev.quartermaster.machine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was typed of the first snapshot, under our one key or under the API's three.
 *
 * @param word {@code snapshot}
 * @param take {@code takeInitialSnapshot}
 * @param mark {@code markSnapshotAsRestorePoint}
 * @param frequency {@code restorePointFrequency}, of which there is one
 */
record SnapshotWish(
    Typed<SnapshotPlan> word,
    Typed<Boolean> take,
    Typed<Boolean> mark,
    Typed<SnapshotPlan> frequency) {
  private static final String REMEDY = " snapshot:restore-on-shutdown sets all three.";

  /** Reads all four. */
  static SnapshotWish of(Draft draft) {
    return new SnapshotWish(
        Typed.read(
            draft.value(Field.SNAPSHOT),
            typed -> ValueText.choice(typed, List.of(SnapshotPlan.values()), SnapshotWish::word),
            typed ->
                Quoted.inMarks(typed)
                    + " isn't a snapshot to choose. Type snapshot:none, snapshot:initial or"
                    + " snapshot:restore-on-shutdown."),
        ValueText.flag(Field.TAKE_INITIAL_SNAPSHOT, draft.value(Field.TAKE_INITIAL_SNAPSHOT)),
        ValueText.flag(Field.MARK_AS_RESTORE_POINT, draft.value(Field.MARK_AS_RESTORE_POINT)),
        Typed.read(
            draft.value(Field.RESTORE_POINT_FREQUENCY),
            typed ->
                typed.equalsIgnoreCase("shutdown")
                    ? Optional.of(SnapshotPlan.RESTORE_ON_SHUTDOWN)
                    : Optional.empty(),
            typed ->
                "A restore point is restored at shutdown only, not "
                    + Quoted.inMarks(typed)
                    + "."
                    + REMEDY));
  }

  /** The same for a choice that was made. */
  static SnapshotWish of(SnapshotPlan choice) {
    return new SnapshotWish(
        new Typed.Understood<>(choice),
        new Typed.Missing<>(),
        new Typed.Missing<>(),
        new Typed.Missing<>());
  }

  /** The word that people type for it. */
  static String word(SnapshotPlan choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is wrong between the snapshot and its mark (R16). */
  Optional<String> contradiction() {
    if (word.isMissing()) {
      return isOn(mark) && !isOn(take) && take.objection().isEmpty()
          ? Optional.of(
              "A restore point needs the initial snapshot: takeInitialSnapshot:yes." + REMEDY)
          : Optional.empty();
    }
    return word.understood()
        .filter(
            choice ->
                differs(take, choice != SnapshotPlan.NONE)
                    || differs(mark, choice == SnapshotPlan.RESTORE_ON_SHUTDOWN))
        .map(
            choice ->
                "snapshot:"
                    + word(choice)
                    + " and the API's flags say different things. Leave takeInitialSnapshot and"
                    + " markSnapshotAsRestorePoint out."
                    + REMEDY);
  }

  /** What a mark lacks in frequency (R17). */
  Optional<String> lackOfFrequency() {
    return word.isMissing() && isOn(mark) && frequency.isMissing()
        ? Optional.of("A restore point needs restorePointFrequency:shutdown." + REMEDY)
        : Optional.empty();
  }

  /** A frequency that nothing follows from (R19). */
  Optional<String> idleFrequency() {
    return frequency.understood().isPresent() && plan() != SnapshotPlan.RESTORE_ON_SHUTDOWN
        ? Optional.of(
            "restorePointFrequency does nothing without a restore point and is left out." + REMEDY)
        : Optional.empty();
  }

  /** The choice they make together; none when nothing was typed. */
  SnapshotPlan plan() {
    SnapshotPlan byFlags =
        isOn(mark)
            ? SnapshotPlan.RESTORE_ON_SHUTDOWN
            : isOn(take) ? SnapshotPlan.INITIAL : SnapshotPlan.NONE;
    return word.understood().orElse(byFlags);
  }

  private static boolean isOn(Typed<Boolean> flag) {
    return flag.understood().orElse(false);
  }

  private static boolean differs(Typed<Boolean> flag, boolean wanted) {
    return flag.understood().filter(typed -> typed != wanted).isPresent();
  }
}
