package dev.quartermaster.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A section of the file being read; it remembers which keys are asked for and so knows which aren't
 * known.
 */
final class Part {
  final String path;
  final Node.Section section;
  final Findings findings;
  private final Set<String> known = new LinkedHashSet<>();

  Part(String path, Node.Section section, Findings findings) {
    this.path = path;
    this.section = section;
    this.findings = findings;
  }

  /**
   * Refuses this section for what it lacks: one of its keys or, without a name, something in all.
   */
  void refuse(String name, String what, String expected) {
    findings.refuse(section.line(), name.isEmpty() ? path : keyed(name), what, expected);
  }

  boolean has(String name) {
    return section.entries().containsKey(name);
  }

  /** The section of that name; empty when it isn't there. */
  Part part(String name) {
    Node.Section inner =
        switch (entry(name)) {
          case Node.Section found -> found;
          case Node.Scalar nothing when nothing.isNothing() -> Node.Section.empty(nothing.line());
          case Node.Scalar other -> refused(other, name);
          case Node.Items other -> refused(other, name);
        };
    return new Part(keyed(name), inner, findings);
  }

  /** The single value of that name. */
  Value value(String name) {
    return single(keyed(name), entry(name));
  }

  /** The values of the list of that name; empty when it isn't there. */
  List<Value> values(String name) {
    return switch (entry(name)) {
      case Node.Items items ->
          items.values().stream().map(item -> single(keyed(name), item)).toList();
      case Node.Scalar nothing when nothing.isNothing() -> List.of();
      case Node other -> {
        findings.refuse(other.line(), keyed(name), "no list", "a list, such as [one, two]");
        yield List.of();
      }
    };
  }

  /** Every entry of this section, for one whose keys are the user's own. */
  List<Value> entries() {
    var all = new ArrayList<Value>();
    section.entries().forEach((name, node) -> all.add(single(keyed(name), node)));
    return all;
  }

  /** Refuses every key that nobody asked for. */
  void done() {
    section
        .entries()
        .forEach(
            (name, node) -> {
              if (!known.contains(name)) {
                refuseUnknown(name, node);
              }
            });
  }

  private void refuseUnknown(String name, Node node) {
    String hint =
        NearestWord.to(name, known).map(word -> ", did you mean " + word + "?").orElse("");
    findings.refuse(
        node.line(), keyed(name), "unknown key" + hint, "one of " + String.join(", ", known));
  }

  /** What stands under a name, known from now on. */
  Node entry(String name) {
    known.add(name);
    Node node = section.entries().get(name);
    return node == null ? new Node.Scalar(section.line(), "") : node;
  }

  private Value single(String key, Node node) {
    if (node instanceof Node.Scalar scalar) {
      Optional<String> text =
          scalar.isNothing() ? Optional.empty() : Optional.of(scalar.text().strip());
      return new Value(key, scalar.line(), text, findings);
    }
    findings.refuse(node.line(), key, "more than one value", "a single value");
    return new Value(key, node.line(), Optional.empty(), findings);
  }

  private Node.Section refused(Node other, String name) {
    findings.refuse(other.line(), keyed(name), "no keys below it", "a section of keys");
    return Node.Section.empty(other.line());
  }

  /** The whole key of a name in this section. */
  String keyed(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
