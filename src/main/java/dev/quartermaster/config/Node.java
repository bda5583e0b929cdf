package dev.quartermaster.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A piece of the file as it was written, with its line. */
sealed interface Node {
  /** Where it starts, counted from 1. */
  int line();

  /** A single value; an empty text, {@code ~} and {@code null} mean that nothing is set. */
  record Scalar(int line, String text) implements Node {
    boolean isNothing() {
      return text.isEmpty() || text.equals("~") || text.equals("null");
    }
  }

  /** A list of values. */
  record Items(int line, List<Node> values) implements Node {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Keys with values, in the order of the file; its line is that of its own key. */
  record Section(int line, SequencedMap<String, Node> entries) implements Node {
    public Section {
      entries = new LinkedHashMap<>(entries);
    }

    static Section empty(int line) {
      return new Section(line, new LinkedHashMap<>(Map.of()));
    }
  }
}
