package dev.quartermaster.store;

/** What a look at the chain of events came to. */
public sealed interface ChainCheck {
  /**
   * Every event is as it was written.
   *
   * @param events how many there are
   * @param head the hash of the newest, to be kept elsewhere too: the chain can't tell on its own
   *     when all of it was written anew
   */
  record Whole(long events, String head) implements ChainCheck {}

  /**
   * It is not.
   *
   * @param seq the first event that is wrong or missing
   * @param what what is wrong with it
   */
  record Broken(long seq, String what) implements ChainCheck {}
}
