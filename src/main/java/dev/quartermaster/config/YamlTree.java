package dev.quartermaster.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a YAML text as a plain tree. What makes YAML dangerous is refused: type tags, anchors and
 * aliases, keys that are there twice, a second document, nesting without end.
 */
final class YamlTree {
  private static final int MAX_DEPTH = 16;
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final Findings findings;
  private final YAMLParser parser;
  private String latestAnchor = "";

  private YamlTree(String text, Findings findings) {
    this.findings = findings;
    this.parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text);
  }

  /** The tree; none, with the problem told, when the text is no tree of keys. */
  static Optional<Node.Section> read(String text, Findings findings) {
    try {
      return new YamlTree(text, findings).document();
    } catch (JacksonException e) {
      findings.refuse(lineOf(e), "", "not readable as YAML here", "YAML, indented by spaces");
      return Optional.empty();
    }
  }

  private Optional<Node.Section> document() {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return Optional.of(Node.Section.empty(1));
    }
    Node root = node(first, line(), "");
    if (parser.nextToken() != null) {
      findings.refuse(line(), "", "a second document", "one document in the file");
    }
    if (root instanceof Node.Section section) {
      return Optional.of(section);
    }
    findings.refuse(root.line(), "", "no keys", "key: value");
    return Optional.empty();
  }

  private Node node(JsonToken token, int keyLine, String key) {
    refuseTricks(key);
    return switch (token) {
      case START_OBJECT -> section(keyLine, key);
      case START_ARRAY -> items(key);
      default -> new Node.Scalar(line(), parser.getString());
    };
  }

  private Node.Section section(int keyLine, String parent) {
    var entries = new LinkedHashMap<String, Node>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      int line = line();
      String name = parser.currentName();
      String key = parent.isEmpty() ? name : parent + "." + name;
      refuseAnchor(key);
      Node value = node(parser.nextToken(), line, key);
      if (entries.putIfAbsent(name, value) != null) {
        findings.refuse(line, key, "there twice", "each key once");
      }
    }
    return new Node.Section(keyLine, entries);
  }

  private Node.Items items(String key) {
    int line = line();
    var values = new ArrayList<Node>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      values.add(node(token, line(), key));
    }
    return new Node.Items(line, values);
  }

  private void refuseTricks(String key) {
    if (parser.getTypeId() != null) {
      findings.refuse(line(), key, "a type tag (!)", "the plain value");
    }
    if (parser.isCurrentAlias()) {
      findings.refuse(line(), key, "an alias (*)", "the value written out");
    }
    refuseAnchor(key);
  }

  private void refuseAnchor(String key) {
    // The parser still names a mapping's anchor at the mapping's first key.
    String anchor = parser.getObjectId();
    if (anchor != null && !anchor.equals(latestAnchor)) {
      latestAnchor = anchor;
      findings.refuse(line(), key, "an anchor (&)", "the plain value");
    }
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private static int lineOf(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null ? 0 : Math.max(0, location.getLineNr());
  }
}
