package dev.quartermaster.request;

import dev.quartermaster.machine.Catalogue.Alternative;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why nothing was made.
 *
 * @param kind what kind of trouble
 * @param code the code that people can look up
 * @param words what happened, in plain words; the cloud's own words may be inside, unescaped
 * @param alternatives for a sold-out type: what can be had now
 * @param until where the cloud wants quiet: until when
 */
public record Failure(
    Kind kind, String code, String words, List<Alternative> alternatives, Optional<Instant> until) {
  /** Kinds of trouble, by who can mend them. */
  public enum Kind {
    /** A rule is broken by now, for example a template was withdrawn. */
    RULE,
    /** The type isn't to be had. */
    SOLD_OUT,
    /** The cloud refused it in its words. */
    REFUSED,
    /** The API key is refused. */
    KEY,
    /** The account's billing is in the way. */
    BILLING,
    /** A machine carries the attempt's mark, but isn't what was asked for. */
    MARK_TAKEN,
    /** The cloud asked us to slow down. */
    RATE_LIMITED,
    /** The cloud could not be read before sending. */
    UNREACHABLE
  }

  public Failure {
    alternatives = List.copyOf(alternatives);
  }

  /** A failure without alternatives. */
  public static Failure of(Kind kind, String code, String words) {
    return new Failure(kind, code, words, List.of(), Optional.empty());
  }
}
