package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.Member.Trait;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Who and what is in the workspace now. */
final class Roster {
  private final ConcurrentSkipListMap<String, Member> members = new ConcurrentSkipListMap<>();
  private final ConcurrentSkipListMap<String, Channel> channels = new ConcurrentSkipListMap<>();
  private final ConcurrentSkipListMap<String, UserGroup> groups = new ConcurrentSkipListMap<>();
  private final Identity identity;

  Roster(Identity identity, Population population) {
    this.identity = identity;
    put(
        new Member(
            identity.botUserId(),
            identity.botName(),
            identity.botName(),
            "",
            identity.teamId(),
            Set.of(Trait.BOT)));
    population.members().forEach(this::put);
    population.channels().forEach(this::put);
    population.groups().forEach(this::put);
  }

  void put(Member member) {
    members.put(member.id(), member);
  }

  void put(Channel channel) {
    channels.put(channel.id(), channel);
  }

  void put(UserGroup group) {
    groups.put(group.id(), group);
  }

  List<Member> members() {
    return List.copyOf(members.values());
  }

  List<Channel> channels() {
    return List.copyOf(channels.values());
  }

  List<UserGroup> groups() {
    return List.copyOf(groups.values());
  }

  /** Finds an account by its id or handle, with or without the at sign. */
  Optional<Member> member(String idOrName) {
    String name = idOrName.startsWith("@") ? idOrName.substring(1) : idOrName;
    return Optional.ofNullable(members.get(name))
        .or(() -> members.values().stream().filter(m -> m.name().equals(name)).findFirst());
  }

  /** Finds a place by its id or name, with or without the hash; not a direct message. */
  Optional<Channel> channel(String idOrName) {
    String name = idOrName.startsWith("#") ? idOrName.substring(1) : idOrName;
    return Optional.ofNullable(channels.get(name)).or(() -> named(name).findFirst());
  }

  Optional<UserGroup> group(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  /** The direct message between this person and the bot, opened if it was not yet. */
  Channel direct(Member member) {
    String id = "D" + member.id().substring(1).toUpperCase(Locale.ROOT);
    return channels.computeIfAbsent(
        id,
        _ ->
            new Channel(
                id,
                member.name(),
                Channel.Kind.DIRECT,
                false,
                List.of(member.id(), identity.botUserId())));
  }

  private Stream<Channel> named(String name) {
    return channels.values().stream()
        .filter(channel -> channel.kind() != Channel.Kind.DIRECT)
        .filter(channel -> channel.name().equals(name));
  }
}
