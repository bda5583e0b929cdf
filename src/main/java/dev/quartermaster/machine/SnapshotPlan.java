package dev.quartermaster.machine;

/**
 * What is kept of the machine's first state: one choice of three, so the restore point can't lack
 * its snapshot or its frequency (R16 to R18).
 */
public enum SnapshotPlan {
  /** Nothing. */
  NONE,
  /** A snapshot at the first boot ({@code takeInitialSnapshot}). */
  INITIAL,
  /**
   * That snapshot, restored at every shut-down ({@code markSnapshotAsRestorePoint} with {@code
   * restorePointFrequency: shutdown}).
   */
  RESTORE_ON_SHUTDOWN
}
