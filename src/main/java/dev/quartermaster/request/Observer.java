package dev.quartermaster.request;

import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Machine;
import java.util.List;
import java.util.function.Supplier;

/**
 * Hears what the bot's promises are measured by. Every method is quick, never throws of itself, and
 * keeps no more than counts: no id, no person, no text.
 */
public interface Observer {
  /** Hears nothing. */
  Observer NONE =
      new Observer() {
        @Override
        public Commit committing(Supplier<Commit> write) {
          return write.get();
        }

        @Override
        public void created(CreateOutcome outcome) {}

        @Override
        public void listed(List<Machine> machines) {}

        @Override
        public void refused(HouseEvent.Refused refusal) {}
      };

  /** Has a change written, and hears how long that took until it was on disk. */
  Commit committing(Supplier<Commit> write);

  /** The one POST of an attempt was sent, or held back; this became of it. */
  void created(CreateOutcome outcome);

  /** The cloud gave a complete listing. */
  void listed(List<Machine> machines);

  /** Somebody was told that he may not. */
  void refused(HouseEvent.Refused refusal);
}
