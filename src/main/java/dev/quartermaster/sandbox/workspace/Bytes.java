package dev.quartermaster.sandbox.workspace;

import java.nio.charset.StandardCharsets;

/** A request body, byte for byte. */
public final class Bytes {
  private final byte[] content;

  /** Keeps a copy of these bytes. */
  public Bytes(byte[] content) {
    this.content = content.clone();
  }

  /** A copy of the bytes. */
  public byte[] copy() {
    return content.clone();
  }

  /** The bytes read as UTF-8. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Bytes[" + content.length + "]";
  }
}
