package dev.quartermaster.paperspace.wire;

import java.util.Set;

/** Which answers to a create say for certain that no machine was made. */
public final class Refusal {
  private static final Set<Integer> DEFINITE =
      Set.of(400, 401, 402, 403, 404, 405, 412, 413, 415, 422, 429);

  private Refusal() {}

  /** True where the status outside, and the one inside if there is one, tell of no work done. */
  public static boolean isDefinite(Answer answer) {
    return DEFINITE.contains(answer.status())
        && ErrorBody.of(answer).status().map(DEFINITE::contains).orElse(true);
  }
}
