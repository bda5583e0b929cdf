package dev.quartermaster.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A place in what the bot sent, and the list of what is wrong there. */
record Spot(JsonNode node, String pointer, List<String> problems) {

  static Spot root(JsonNode node, String name) {
    return new Spot(node, name.isEmpty() ? "" : "/" + name, new ArrayList<>());
  }

  Spot at(String field) {
    return new Spot(node.path(field), pointer + "/" + field, problems);
  }

  List<Spot> items() {
    return IntStream.range(0, node.size())
        .mapToObj(index -> new Spot(node.path(index), pointer + "/" + index, problems))
        .toList();
  }

  boolean isThere() {
    return !node.isMissingNode() && !node.isNull();
  }

  String type() {
    return Json.text(node, "type");
  }

  /** Says what is wrong, in the form of Slack's response_metadata.messages. */
  void wrong(String problem) {
    problems.add("[ERROR] " + problem + " [json-pointer:" + pointer + "]");
  }

  /** A list of at least one and at most this many. */
  void listOfAtMost(int max) {
    if (!node.isArray() || node.isEmpty()) {
      wrong("must provide a list with at least 1 item");
    } else if (node.size() > max) {
      wrong("no more than " + max + " items allowed");
    }
  }

  /** A string that may be left out but not be longer than this. */
  void stringUpTo(int max) {
    if (isThere() && !node.isString()) {
      wrong("must be a string");
    } else if (isThere() && node.stringValue().length() > max) {
      wrong("must be less than " + (max + 1) + " characters");
    }
  }

  /** A text object, marked up or plain. */
  void textUpTo(int max) {
    if (!type().equals("mrkdwn") && !type().equals("plain_text")) {
      wrong("must provide a text object of type mrkdwn or plain_text");
      return;
    }
    var text = at("text");
    if (Json.text(node, "text").isEmpty()) {
      text.wrong("must be more than 0 characters");
    }
    text.stringUpTo(max);
  }

  /** A text object that is plain. */
  void plainTextUpTo(int max) {
    if (isThere() && !type().equals("plain_text")) {
      wrong("must be a plain_text object");
      return;
    }
    textUpTo(max);
  }
}
