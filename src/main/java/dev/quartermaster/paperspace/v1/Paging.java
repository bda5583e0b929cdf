package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.GarbledException;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import dev.quartermaster.paperspace.wire.Translating;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okio.Timeout;

/**
 * Lists to their end, or not at all. A cursor stands between two things and not at a count, so what
 * is taken away meanwhile hides nothing else: one pass is complete.
 */
final class Paging {
  private static final int MAX_PAGES = 100;
  private static final int LIMITS_IN_ALL = 3;

  private final Connection connection;
  private final PaperspaceOptions options;

  Paging(Connection connection, PaperspaceOptions options) {
    this.connection = connection;
    this.options = options;
  }

  /** Everything behind a route. */
  <W, T> Reading<List<T>> all(
      String route,
      Map<String, String> filters,
      Class<? extends Page<W>> type,
      Translating<W, T> translation) {
    return until(route, filters, type, translation, _ -> false);
  }

  /** The same, up to the page that ends with something of which a claim holds. */
  <W, T> Reading<List<T>> until(
      String route,
      Map<String, String> filters,
      Class<? extends Page<W>> type,
      Translating<W, T> translation,
      Predicate<T> enough) {
    var deadline =
        new Timeout()
            .deadline(
                options.readLimit().multipliedBy(LIMITS_IN_ALL).toMillis(), TimeUnit.MILLISECONDS);
    var all = new ArrayList<T>();
    var passed = new HashSet<String>();
    Optional<String> cursor = Optional.empty();
    for (int i = 0; i < MAX_PAGES; i++) {
      switch (page(query(route, filters, cursor), type, translation, deadline)) {
        case Reading.Unreadable<Read<T>>(var problem) -> {
          return new Reading.Unreadable<>(problem);
        }
        case Reading.Read<Read<T>>(var page) -> {
          all.addAll(page.items());
          boolean ended = page.next().isEmpty() || page.endsWith(enough);
          if (ended) {
            return new Reading.Read<>(List.copyOf(all));
          }
          cursor = page.next();
          if (!passed.add(cursor.get())) {
            return endless();
          }
        }
      }
    }
    return endless();
  }

  /** A page as it was read. */
  private record Read<T>(List<T> items, Optional<String> next) {
    boolean endsWith(Predicate<T> claim) {
      return !items.isEmpty() && claim.test(items.getLast());
    }
  }

  private HttpUrl query(String route, Map<String, String> filters, Optional<String> cursor) {
    var query = new HashMap<>(filters);
    query.put("limit", String.valueOf(options.pageSize()));
    cursor.ifPresent(after -> query.put("after", after));
    return connection.url(route, query);
  }

  private <W, T> Reading<Read<T>> page(
      HttpUrl url, Class<? extends Page<W>> type, Translating<W, T> translation, Timeout deadline) {
    return connection.reads().one(url, type, page -> translated(page, translation), deadline);
  }

  private static <W, T> Read<T> translated(Page<W> page, Translating<W, T> translation)
      throws GarbledException {
    var items = new ArrayList<T>();
    for (W item : page.items().orElseThrow(() -> new GarbledException("a page without items"))) {
      if (item == null) {
        throw new GarbledException("something in the answer is null");
      }
      items.add(translation.apply(item));
    }
    Optional<String> next = page.nextPage().filter(cursor -> !cursor.isEmpty());
    if (page.hasMore().orElse(false) && next.isEmpty()) {
      throw new GarbledException("the list goes on, but the answer doesn't say where");
    }
    return new Read<>(items, page.hasMore().orElse(next.isPresent()) ? next : Optional.empty());
  }

  private static <T> Reading<T> endless() {
    return new Reading.Unreadable<>(CloudProblem.of(Kind.GARBLED, "the list does not end"));
  }
}
