package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place where messages stand: a channel, or a direct message between a person and the bot.
 *
 * @param id Slack's id, {@code C…} or {@code D…}
 * @param name the name without the hash; for a direct message the person's handle
 * @param kind public, private or direct
 * @param archived no longer written to
 * @param members ids of those inside, the bot's user among them if it is in
 */
public record Channel(String id, String name, Kind kind, boolean archived, List<String> members) {

  /** Who can see a place. */
  public enum Kind {
    /** Anybody of the workspace but guests. */
    OPEN,
    /** Members only. */
    CLOSED,
    /** One person and the bot. */
    DIRECT
  }

  /** Copies the members. */
  public Channel {
    members = List.copyOf(members);
  }

  /** Tells whether this account is inside. */
  public boolean has(String memberId) {
    return members.contains(memberId);
  }

  /** The same place with this account inside. */
  public Channel with(String memberId) {
    return has(memberId) ? this : of(Stream.concat(members.stream(), Stream.of(memberId)));
  }

  /** The same place without this account. */
  public Channel without(String memberId) {
    return of(members.stream().filter(other -> !other.equals(memberId)));
  }

  /** The same place, archived. */
  public Channel asArchived() {
    return new Channel(id, name, kind, true, members);
  }

  /** How people write it: {@code #ml} or {@code @ada}. */
  public String written() {
    return (kind == Kind.DIRECT ? "@" : "#") + name;
  }

  private Channel of(Stream<String> others) {
    return new Channel(id, name, kind, archived, others.toList());
  }
}
