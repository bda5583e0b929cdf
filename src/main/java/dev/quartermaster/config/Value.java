package dev.quartermaster.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A single value of the file, or its absence, with where it stands and what may be in it. */
record Value(String key, int line, Optional<String> text, Findings findings) {
  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,8})([smhd])");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

  /** The last word of the key. */
  String name() {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  void refuse(String what, String expected) {
    findings.refuse(line, key, what, expected);
  }

  /** Refuses what is written, showing it as far as that is safe. */
  void refuse(String expected) {
    refuse(Shown.of(text.orElse("")), expected);
  }

  /** The id in it; none, and a problem, when it has another shape. */
  Optional<String> id(IdShape shape) {
    if (text.isPresent() && !shape.fits(text.get())) {
      refuse(shape.expected());
      return Optional.empty();
    }
    text.filter(IdShape::isExample)
        .ifPresent(
            id -> findings.warn(line, key, id + " is the example's", "your own " + shape.words()));
    return text;
  }

  /** The id in it, which has to be there; an empty text, and a problem, when it isn't. */
  String requiredId(IdShape shape) {
    if (text.isEmpty()) {
      refuse("missing", shape.expected());
    }
    return id(shape).orElse("");
  }

  Duration duration(Duration usual, Duration min, Duration max) {
    if (text.isEmpty()) {
      return usual;
    }
    var match = SPAN.matcher(text.get());
    if (match.matches()) {
      var span = Spans.of(Long.parseLong(match.group(1)), match.group(2));
      if (span.compareTo(min) >= 0 && span.compareTo(max) <= 0) {
        return span;
      }
    }
    refuse("from " + Spans.text(min) + " to " + Spans.text(max) + ", such as " + Spans.text(usual));
    return usual;
  }

  int number(int usual, int min, int max) {
    if (text.isEmpty()) {
      return usual;
    }
    if (COUNT.matcher(text.get()).matches()) {
      int number = Integer.parseInt(text.get());
      if (number >= min && number <= max) {
        return number;
      }
    }
    refuse("a whole number from " + min + " to " + max);
    return usual;
  }

  boolean flag(boolean usual) {
    return Boolean.parseBoolean(choice(Boolean.toString(usual), List.of("true", "false")));
  }

  /** A URL that a key may be sent to; it ends in a slash. */
  URI url(String usual, HostRule hosts) {
    Optional<String> complaint = text.flatMap(hosts::complaint);
    if (complaint.isPresent()) {
      refuse(complaint.get(), "an https URL of a known or trusted host, such as " + usual);
    }
    String url = complaint.isPresent() ? usual : text.orElse(usual);
    return URI.create(url.endsWith("/") ? url : url + "/");
  }

  /** One of a few words. */
  String choice(String usual, List<String> words) {
    return matching(usual, String.join(" or ", words), words::contains);
  }

  /** A text of which a claim must hold. */
  String matching(String usual, String expected, Predicate<String> claim) {
    if (text.isPresent() && !claim.test(text.get())) {
      refuse(expected);
      return usual;
    }
    return text.orElse(usual);
  }
}
