package dev.quartermaster.paperspace.wire;

/** One object's way from theirs to ours. */
@FunctionalInterface
public interface Translating<W, T> {
  /** Ours for theirs; throws where theirs can't be meant. */
  T apply(W wire) throws GarbledException;
}
