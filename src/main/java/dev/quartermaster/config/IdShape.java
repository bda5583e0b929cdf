package dev.quartermaster.config;

import java.util.regex.Pattern;

/**
 * The ids that chat and cloud give out. Only ids are taken anywhere, matched exactly: names can be
 * chosen by anybody.
 */
enum IdShape {
  WORKSPACE("a workspace id, such as T0123ABCD", "T[A-Z0-9]{4,20}"),
  APP("an app id, such as A0123ABCD", "A[A-Z0-9]{3,20}"),
  ENTERPRISE("an enterprise id, such as E0123ABCD", "E[A-Z0-9]{4,20}"),
  PERSON("a person's id, such as U0123ABCD (not a name)", "[UW][A-Z0-9]{4,20}"),
  GROUP("a user group's id, such as S0123ABCD (not a name)", "S[A-Z0-9]{4,20}"),
  CHANNEL("a channel id, such as C0123ABCD (not a name)", "[CG][A-Z0-9]{3,20}"),
  CLOUD("an id that Paperspace gave out", "[A-Za-z0-9_-]{2,64}");

  private static final Pattern EXAMPLE = Pattern.compile("[A-Z]0EXAMPLE");

  private final String words;
  private final Pattern shape;

  IdShape(String words, String shape) {
    this.words = words;
    this.shape = Pattern.compile(shape);
  }

  boolean fits(String text) {
    return shape.matcher(text).matches();
  }

  String expected() {
    return words;
  }

  /** The kind of id, without the example. */
  String words() {
    return words.replaceFirst(",.*", "").replaceFirst("^an? ", "");
  }

  /** True for the ids in the file as it is shipped: well-formed, and nobody's. */
  static boolean isExample(String id) {
    return EXAMPLE.matcher(id).matches();
  }
}
