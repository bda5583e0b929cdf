package dev.quartermaster.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Sections that are no single named one: those of a list, and those whose names are the user's own.
 */
final class Parts {
  private Parts() {}

  /** The sections of the list of that name, numbered from 1; empty when it isn't there. */
  static List<Part> list(Part part, String name) {
    List<Part> parts = new ArrayList<>();
    switch (part.entry(name)) {
      case Node.Items items -> {
        for (Node node : items.values()) {
          String key = part.keyed(name) + "[" + (parts.size() + 1) + "]";
          parts.add(new Part(key, section(part, key, node), part.findings));
        }
      }
      case Node.Scalar nothing when nothing.isNothing() -> {}
      case Node other ->
          part.findings.refuse(other.line(), part.keyed(name), "no list", "a list of sections");
    }
    return parts;
  }

  /** Every section below the one of that name, by its own name; empty when there is none. */
  static SequencedMap<String, Part> named(Part part, String name) {
    Part all = part.part(name);
    SequencedMap<String, Part> parts = new LinkedHashMap<>();
    all.section
        .entries()
        .forEach(
            (word, node) ->
                parts.put(
                    word,
                    new Part(
                        all.keyed(word), section(part, all.keyed(word), node), part.findings)));
    return parts;
  }

  private static Node.Section section(Part part, String key, Node node) {
    return switch (node) {
      case Node.Section found -> found;
      case Node.Scalar nothing when nothing.isNothing() -> Node.Section.empty(nothing.line());
      case Node other -> {
        part.findings.refuse(other.line(), key, "no keys below it", "a section of keys");
        yield Node.Section.empty(other.line());
      }
    };
  }
}
