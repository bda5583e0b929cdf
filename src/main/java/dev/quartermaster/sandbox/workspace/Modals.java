package dev.quartermaster.sandbox.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** The stack of forms that each person has open. */
final class Modals {
  static final int MAX_STACK = 3;

  private final Map<String, List<OpenView>> stacks = new HashMap<>();
  private final Supplier<String> ids;

  Modals(Supplier<String> ids) {
    this.ids = ids;
  }

  /** Opens a form in the place of all that the person had open. */
  synchronized OpenView open(String memberId, ObjectNode view) {
    String id = "V" + ids.get();
    var opened = fresh(new OpenView.Place(id, memberId, id, Optional.empty()), view);
    stacks.put(memberId, new ArrayList<>(List.of(opened)));
    return opened;
  }

  /** Lays a form on top; empty when nothing is open or the stack is full. */
  synchronized Optional<OpenView> push(String memberId, ObjectNode view) {
    var stack = stacks.getOrDefault(memberId, List.of());
    if (stack.isEmpty() || stack.size() >= MAX_STACK) {
      return Optional.empty();
    }
    var place =
        new OpenView.Place(
            "V" + ids.get(), memberId, stack.getFirst().id(), Optional.of(stack.getLast().id()));
    var pushed = fresh(place, view);
    stack.add(pushed);
    return Optional.of(pushed);
  }

  /**
   * Redraws a form; what was filled in stays where block, action and type are the same. Empty when
   * it is gone, or has another hash than the one given.
   */
  synchronized Optional<OpenView> redraw(String viewId, Optional<String> hash, ObjectNode view) {
    return find(open -> open.id().equals(viewId))
        .filter(open -> hash.map(open.hash()::equals).orElse(true))
        .flatMap(open -> change(viewId, old -> redrawn(old, view)));
  }

  private OpenView redrawn(OpenView old, ObjectNode view) {
    var values = FormValues.carriedOver(view, old.values());
    return new OpenView(old.place(), view, ids.get(), values, Map.of());
  }

  synchronized Optional<OpenView> change(String viewId, UnaryOperator<OpenView> how) {
    var found = find(view -> view.id().equals(viewId));
    found.ifPresent(
        view ->
            stacks
                .values()
                .forEach(stack -> stack.replaceAll(v -> v.equals(view) ? how.apply(v) : v)));
    return find(view -> view.id().equals(viewId));
  }

  synchronized Optional<OpenView> find(Predicate<OpenView> which) {
    return stacks.values().stream().flatMap(List::stream).filter(which).findFirst();
  }

  /** Takes one form away, and with it all that lies on it. */
  synchronized void close(OpenView view) {
    var stack = stacks.getOrDefault(view.place().memberId(), new ArrayList<>());
    int index = stack.stream().map(OpenView::id).toList().indexOf(view.id());
    if (index >= 0) {
      stack.subList(index, stack.size()).clear();
    }
  }

  synchronized void clear(String memberId) {
    stacks.remove(memberId);
  }

  /** What the person has open, the lowest first. */
  synchronized List<OpenView> of(String memberId) {
    return List.copyOf(stacks.getOrDefault(memberId, List.of()));
  }

  private OpenView fresh(OpenView.Place place, ObjectNode view) {
    return new OpenView(place, view, ids.get(), FormValues.initial(view), Map.of());
  }
}
