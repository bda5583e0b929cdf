package dev.quartermaster.request;

/** What is done for one request when its time has come. */
public enum Errand {
  /** Take the next step towards its end. */
  STEP,
  /** Show in the chat what is not shown yet. */
  TELL
}
