package dev.quartermaster;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Asks a person, or reads what is piped in, a line for each question. */
final class Asking {
  private final Optional<Console> console;
  private final BufferedReader piped;

  private Asking(Optional<Console> console, Reader piped) {
    this.console = console;
    this.piped = new BufferedReader(piped);
  }

  /** The person at the console; what is piped in, where there is none. */
  static Asking console() {
    return new Asking(
        Optional.ofNullable(System.console()).filter(Console::isTerminal),
        new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /** Reads the answers there. */
  static Asking piped(Reader answers) {
    return new Asking(Optional.empty(), answers);
  }

  /** An answer that may be seen; empty when there is none. */
  String plain(PrintWriter out, String question) {
    out.print(question + ": ");
    out.flush();
    return console
        .map(person -> Objects.requireNonNullElse(person.readLine(), ""))
        .orElseGet(() -> line(out));
  }

  /** An answer that nobody sees being typed; empty when there is none. */
  String secret(PrintWriter out, String question) {
    out.print(question + ": ");
    out.flush();
    return console
        .map(person -> new String(Objects.requireNonNullElse(person.readPassword(), new char[0])))
        .orElseGet(() -> line(out));
  }

  private String line(PrintWriter out) {
    try {
      String line = Objects.requireNonNullElse(piped.readLine(), "");
      out.println();
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException("reading an answer", e);
    }
  }
}
