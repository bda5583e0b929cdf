package dev.quartermaster.request;

/** Whether the disk has room for new requests; what is under way goes on without it (A65). */
@FunctionalInterface
public interface Room {
  /** True while new requests can be taken. */
  boolean isEnough();
}
