package dev.quartermaster.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A book of facts in memory, with all that was told of it. */
public final class MemoryLedger<T> implements Ledger<T> {
  private final Map<String, Entry<T>> entries = new TreeMap<>();
  private final List<HouseEvent> told = new ArrayList<>();

  /** What is in the audit of it. */
  public synchronized List<HouseEvent> told() {
    return List.copyOf(told);
  }

  @Override
  public synchronized List<Entry<T>> all() {
    return List.copyOf(entries.values());
  }

  @Override
  public synchronized Optional<Entry<T>> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public synchronized boolean put(String key, long seen, T value, Optional<HouseEvent> event) {
    if (version(key) != seen) {
      return false;
    }
    entries.put(key, new Entry<>(key, seen + 1, value));
    event.ifPresent(told::add);
    return true;
  }

  @Override
  public synchronized boolean remove(String key, long seen, Optional<HouseEvent> event) {
    if (seen == 0 || version(key) != seen) {
      return false;
    }
    entries.remove(key);
    event.ifPresent(told::add);
    return true;
  }

  private long version(String key) {
    return find(key).map(Entry::version).orElse(0L);
  }
}
