package dev.quartermaster.sandbox.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files of the page by their exact address. An address is a key of this map and never a path:
 * what is not on the list does not exist, whatever its dots and slashes mean elsewhere.
 */
final class PageFiles {
  private static final String FOLDER = "page/";
  private static final List<String> NAMES =
      List.of(
          "index.html",
          "page.css",
          "icon.svg",
          "avatar.js",
          "beside.js",
          "blocks.js",
          "buttons.js",
          "chat.js",
          "combobox.js",
          "composer.js",
          "dom.js",
          "door.js",
          "fields.js",
          "main.js",
          "memory.js",
          "messages.js",
          "modal.js",
          "mrkdwn.js",
          "sidebar.js",
          "values.js");

  private final Map<String, HttpReply> byAddress;

  PageFiles() {
    this.byAddress =
        NAMES.stream().collect(Collectors.toUnmodifiableMap(PageFiles::address, PageFiles::read));
  }

  /** The file at this address, as the browser wrote it. */
  Optional<HttpReply> at(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  private static String address(String name) {
    return name.equals("index.html") ? "/" : "/page/" + name;
  }

  private static HttpReply read(String name) {
    try (var file = PageFiles.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IllegalStateException("the page's " + name + " is not on the class path");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new HttpReply(200, type(name), text, Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the page's " + name, e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".html" -> "text/html; charset=utf-8";
      case ".css" -> "text/css; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> "text/javascript; charset=utf-8";
    };
  }
}
