package dev.quartermaster.chat.slack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes form-encoded fields strictly: each name once, whole percent signs, valid UTF-8.
 * What can be read in two ways is not read at all, so that no later parser sees another body.
 */
final class FormFields {
  private static final int MOST = 64;

  private FormFields() {}

  static Optional<Map<String, String>> read(byte[] body) {
    String ascii = new String(body, StandardCharsets.ISO_8859_1);
    var fields = new LinkedHashMap<String, String>();
    for (String pair : ascii.split("&", MOST + 1)) {
      int equals = pair.indexOf('=');
      Optional<String> name = equals < 1 ? Optional.empty() : decoded(pair.substring(0, equals));
      Optional<String> value = decoded(pair.substring(equals + 1));
      if (name.isEmpty()
          || value.isEmpty()
          || fields.size() == MOST
          || fields.put(name.get(), value.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(fields);
  }

  private static Optional<String> decoded(String raw) {
    var bytes = ByteBuffer.allocate(raw.length());
    for (int at = 0; at < raw.length(); at++) {
      char c = raw.charAt(at);
      if (c == '%') {
        int value = at + 2 <= raw.length() - 1 ? hex(raw.charAt(at + 1), raw.charAt(at + 2)) : -1;
        if (value < 0) {
          return Optional.empty();
        }
        bytes.put((byte) value);
        at += 2;
      } else if (c > ' ' && c < 0x7F) {
        bytes.put((byte) (c == '+' ? ' ' : c));
      } else {
        return Optional.empty();
      }
    }
    return utf8(bytes.flip());
  }

  private static int hex(char high, char low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first * 16 + second;
  }

  private static Optional<String> utf8(ByteBuffer bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
