package dev.quartermaster.request;

import java.util.List;
import java.util.Optional;

/**
 * Facts of the house, each under a key, changed by compare-and-set so that of two who decide at
 * once one does. Every method may throw {@link StoreUnavailable}.
 */
public interface Ledger<T> {
  /**
   * One fact.
   *
   * @param version counts its changes, from 1
   */
  record Entry<T>(String key, long version, T value) {}

  /** All of them, by key. */
  List<Entry<T>> all();

  /** The one under a key. */
  Optional<Entry<T>> find(String key);

  /**
   * Writes a fact where its version is still that one, 0 where there is none yet, with an entry in
   * the audit if one is given; false where somebody was faster, and then nothing is written.
   */
  boolean put(String key, long seen, T value, Optional<HouseEvent> told);

  /** Takes a fact away, likewise. */
  boolean remove(String key, long seen, Optional<HouseEvent> told);
}
