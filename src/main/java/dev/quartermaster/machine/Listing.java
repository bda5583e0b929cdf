package dev.quartermaster.machine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One of the account's lists, searched as people type: by id, by name in any letter case, by the
 * beginning of a name that no other shares.
 *
 * @param noun what one of its things is called
 * @param ways how one of them may be typed
 * @param byBeginning whether the beginning of a name will do, and likely names are suggested
 * @param entries its things; empty when the list could not be read
 */
record Listing<T>(String noun, String ways, boolean byBeginning, Optional<List<Entry<T>>> entries) {
  private static final int SHOWN = 3;

  /** One thing of the list. */
  record Entry<T>(String id, Optional<String> name, T item) {
    private String title() {
      return name.map(text -> Quoted.inMarks(text) + " (" + id + ")").orElse(id);
    }
  }

  /**
   * One thing that was picked.
   *
   * @param listed the thing itself, where the list could be read
   */
  record Pick<T>(String id, Optional<T> listed) {}

  /** What a typed text picks. An id is taken as it is while the list can't be read. */
  Typed<Pick<T>> find(Optional<String> typed) {
    if (typed.isEmpty()) {
      return new Typed.Missing<>();
    }
    String text = Quoted.normal(typed.get());
    return entries.map(known -> search(text, known)).orElseGet(() -> unread(text));
  }

  /** The thing with exactly this id. */
  Typed<Pick<T>> withId(String id) {
    if (entries.isEmpty()) {
      return new Typed.Understood<>(new Pick<>(id, Optional.empty()));
    }
    return entries.get().stream()
        .filter(entry -> entry.id.equals(id))
        .findFirst()
        .<Typed<Pick<T>>>map(Listing::picked)
        .orElseGet(
            () -> new Typed.Odd<>("The " + noun + " " + id + " isn't there. Pick another one."));
  }

  private Typed<Pick<T>> unread(String text) {
    return CloudId.looksLikeOne(text)
        ? new Typed.Understood<>(new Pick<>(text, Optional.empty()))
        : new Typed.Odd<>(
            "The list of "
                + noun
                + "s can't be read just now, so "
                + Quoted.inMarks(text)
                + " can't be looked up. Type the "
                + noun
                + "'s id, or try again in a minute.");
  }

  private Typed<Pick<T>> search(String text, List<Entry<T>> known) {
    String wanted = text.toLowerCase(Locale.ROOT);
    List<Predicate<Entry<T>>> steps =
        List.of(
            entry -> entry.id.equals(text),
            entry -> entry.id.equalsIgnoreCase(text),
            entry -> nameOf(entry).equals(wanted),
            entry -> byBeginning && nameOf(entry).startsWith(wanted));
    return steps.stream()
        .map(step -> known.stream().filter(step).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .map(found -> found.size() == 1 ? picked(found.getFirst()) : ambiguous(text, found))
        .orElseGet(() -> unknown(text, known));
  }

  private static <T> String nameOf(Entry<T> entry) {
    return Quoted.normal(entry.name.orElse("")).toLowerCase(Locale.ROOT);
  }

  private static <T> Typed<Pick<T>> picked(Entry<T> entry) {
    return new Typed.Understood<>(new Pick<>(entry.id, Optional.of(entry.item)));
  }

  private Typed<Pick<T>> ambiguous(String text, List<Entry<T>> found) {
    String candidates =
        found.stream().limit(SHOWN).map(Entry::title).collect(Collectors.joining(", "));
    String more = found.size() > SHOWN ? " and " + (found.size() - SHOWN) + " more" : "";
    return new Typed.Odd<>(
        Quoted.inMarks(text)
            + " fits more than one "
            + noun
            + ": "
            + candidates
            + more
            + ". Type the id of the one you mean.");
  }

  private Typed<Pick<T>> unknown(String text, List<Entry<T>> known) {
    String nearest =
        Nearest.to(text, known.stream().map(entry -> entry.name.orElse(entry.id)).toList(), SHOWN)
            .stream()
            .map(Quoted::inMarks)
            .collect(Collectors.joining(", "));
    String suggestion = byBeginning && !nearest.isEmpty() ? " Nearest: " + nearest + "." : "";
    return new Typed.Odd<>(
        "There is no " + noun + " " + Quoted.inMarks(text) + ". Type " + ways + "." + suggestion);
  }
}
