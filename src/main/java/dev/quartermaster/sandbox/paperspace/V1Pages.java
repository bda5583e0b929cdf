package dev.quartermaster.sandbox.paperspace;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists in pages behind cursors. A cursor names the last thing of its page by what the list is
 * ordered by, so it holds even when that thing is taken away.
 *
 * @param usual what a list is ordered by unless the query says otherwise
 * @param others what else it can be ordered by
 */
record V1Pages(String usual, Set<String> others) {
  static final V1Pages BY_TIME = new V1Pages("dtCreated", Set.of("name"));
  static final V1Pages MACHINES = new V1Pages("dtCreated", Set.of("name", "state"));
  static final V1Pages BY_NAME = new V1Pages("name", Set.of("dtCreated"));
  static final V1Pages MEMBERS = new V1Pages("dtConfirmed", Set.of());
  static final V1Pages BY_ID = new V1Pages("id", Set.of());

  private static final int MOST = 120;
  private static final int USUAL_LIMIT = 20;

  V1Pages {
    others = Set.copyOf(others);
  }

  /** The page that the query asks for. */
  Reply page(Stream<ObjectNode> all, Asked query) {
    String by = query.text("orderBy").orElse(usual);
    String limit = query.text("limit").orElse(String.valueOf(USUAL_LIMIT));
    String order = query.text("order").orElse("desc");
    if (!limit.matches("[0-9]{1,6}") || number(limit) < 1 || number(limit) > MOST) {
      return refused("limit: Number must be from 1 to 120");
    }
    if (!(by.equals(usual) || others.contains(by)) || !Set.of("asc", "desc").contains(order)) {
      return refused("orderBy or order: Invalid enum value");
    }
    Optional<String> after = query.text("after").map(V1Pages::decoded);
    Comparator<ObjectNode> ascending = Comparator.comparing(node -> key(node, by));
    List<ObjectNode> left =
        all.sorted(order.equals("asc") ? ascending : ascending.reversed())
            .filter(node -> after.map(key -> isPast(key(node, by), key, order)).orElse(true))
            .limit(number(limit) + 1L)
            .toList();
    return answer(left, number(limit), by);
  }

  private static Reply answer(List<ObjectNode> left, int limit, String by) {
    boolean more = left.size() > limit;
    List<ObjectNode> shown = more ? left.subList(0, limit) : left;
    ObjectNode page = Json.object();
    shown.forEach(page.putArray("items")::add);
    page.put("hasMore", more);
    page.set(
        "nextPage",
        Json.text(more ? Optional.of(encoded(key(shown.getLast(), by))) : Optional.empty()));
    return Reply.ok(page);
  }

  private static boolean isPast(String key, String cursor, String order) {
    return order.equals("asc") ? key.compareTo(cursor) > 0 : key.compareTo(cursor) < 0;
  }

  private static String key(ObjectNode node, String by) {
    String id =
        node.path("id")
            .asString(node.path("ip").asString(node.path("user").path("id").asString("")));
    return node.path(by).asString("") + "\n" + id;
  }

  private static Reply refused(String what) {
    return V1Error.BAD_REQUEST.reply("Input validation failed", List.of(what));
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private static String encoded(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
