package dev.quartermaster.chat;

/** One message that we posted: its channel, and its number there (Slack's {@code ts}). */
public record MessageRef(String channel, String number) {
  /** Where it stands. */
  public Place place() {
    return new Place(channel);
  }
}
