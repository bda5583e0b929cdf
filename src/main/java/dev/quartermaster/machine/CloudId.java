package dev.quartermaster.machine;

import java.util.regex.Pattern;

/**
 * The id of something that the cloud keeps: letters and digits only, so it can go into any path or
 * message.
 */
public sealed interface CloudId {
  /** What the cloud writes, for example {@code ps123abc}. */
  String value();

  /** A machine, for example {@code ps123abc}. */
  record Machine(String value) implements CloudId {
    public Machine {
      Shape.check("machine id", value);
    }
  }

  /** A template that machines are made from, for example {@code t0nspur5}. */
  record Template(String value) implements CloudId {
    public Template {
      Shape.check("template id", value);
    }
  }

  /** A private network, for example {@code n123abc}. */
  record Network(String value) implements CloudId {
    public Network {
      Shape.check("network id", value);
    }
  }

  /** A start-up script, for example {@code sc123abc}. */
  record Script(String value) implements CloudId {
    public Script {
      Shape.check("script id", value);
    }
  }

  /** A snapshot of a machine's disk, for example {@code ss123abc}. */
  record Snapshot(String value) implements CloudId {
    public Snapshot {
      Shape.check("snapshot id", value);
    }
  }

  /** A team, for example {@code te123abc}. */
  record Team(String value) implements CloudId {
    public Team {
      Shape.check("team id", value);
    }
  }

  /** A person's account at the cloud, for example {@code u123abc}. */
  record User(String value) implements CloudId {
    public User {
      Shape.check("user id", value);
    }
  }

  /** True for a text that could be an id at all. */
  static boolean looksLikeOne(String text) {
    return Shape.PATTERN.matcher(text).matches();
  }

  /** The one shape of every id. */
  final class Shape {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9]{2,40}");

    private Shape() {}

    private static void check(String kind, String value) {
      if (!PATTERN.matcher(value).matches()) {
        throw new IllegalArgumentException(
            kind + ": " + value.length() + " characters (expected: 2 to 40 letters and digits)");
      }
    }
  }
}
