package dev.quartermaster.command;

/**
 * One typed argument: {@code key:value}, {@code key=value}, {@code --key=value}, {@code --key
 * value}, or a bare word.
 *
 * @param key the key, or the bare word
 * @param value what it is set to; empty for a bare word
 * @param hasValue whether a value was given, be it empty
 * @param option whether it began with two dashes, so that its value may follow as the next word
 */
record Argument(String key, String value, boolean hasValue, boolean option) {
  static Argument of(String token) {
    boolean option = token.startsWith("--");
    String text = option ? token.substring(2) : token;
    int colon = text.indexOf(':');
    int equals = text.indexOf('=');
    int cut = colon < 0 ? equals : equals < 0 ? colon : Math.min(colon, equals);
    return cut < 0
        ? new Argument(text, "", false, option)
        : new Argument(text.substring(0, cut), text.substring(cut + 1), true, option);
  }

  Argument withValue(String next) {
    return new Argument(key, next, true, option);
  }
}
