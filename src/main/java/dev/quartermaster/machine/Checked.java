package dev.quartermaster.machine;

import java.util.List;

/** What the rules say of a draft. */
public sealed interface Checked {
  /**
   * It can be asked for.
   *
   * @param spec the wish
   * @param others what would do as well, in the order to try it
   * @param notes what a person should know all the same (R19, R26 and the like), one sentence each
   */
  record Valid(MachineSpec spec, List<MachineSpec> others, List<String> notes) implements Checked {
    public Valid {
      others = List.copyOf(others);
      notes = List.copyOf(notes);
    }
  }

  /** It can't: every broken rule, at least one. */
  record Broken(List<Violation> violations) implements Checked {
    public Broken {
      violations = List.copyOf(violations);
    }

    /** The required fields that nothing was typed for (R1): what a form asks. */
    public List<Field> missing() {
      return violations.stream()
          .filter(violation -> violation.rule().equals(Rule.R1.name()))
          .map(Violation::field)
          .toList();
    }

    /** True when everything that was typed is right and only something is missing. */
    public boolean isOnlyIncomplete() {
      return missing().size() == violations.size();
    }
  }
}
