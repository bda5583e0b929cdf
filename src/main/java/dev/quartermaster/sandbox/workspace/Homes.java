package dev.quartermaster.sandbox.workspace;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The page that each person has of the bot, as the bot published it last. */
final class Homes {
  private final Map<String, OpenView> published = new ConcurrentHashMap<>();
  private final Supplier<String> ids;

  Homes(Supplier<String> ids) {
    this.ids = ids;
  }

  /** Puts a page in the place of the one that was there; it stays the same view. */
  OpenView publish(String memberId, ObjectNode view) {
    String id = of(memberId).map(OpenView::id).orElseGet(() -> "V" + ids.get());
    var place = new OpenView.Place(id, memberId, id, Optional.empty());
    var page = new OpenView(place, view, ids.get(), FormValues.initial(view), Map.of());
    published.put(memberId, page);
    return page;
  }

  /** The page of this person; empty before the bot has published one. */
  Optional<OpenView> of(String memberId) {
    return Optional.ofNullable(published.get(memberId));
  }
}
