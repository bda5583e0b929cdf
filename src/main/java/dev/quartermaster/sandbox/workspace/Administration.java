package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.Member.Trait;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a workspace's administrators can change under the bot's feet. */
public final class Administration {
  private final World world;
  private final BotAccess access;

  Administration(World world, BotAccess access) {
    this.world = world;
    this.access = access;
  }

  /** Puts in a person, or puts another state in the place of the one with that id. */
  public void putMember(Member member) {
    world.roster().put(member);
  }

  /** Puts in a channel, or puts another state in the place of the one with that id. */
  public void putChannel(Channel channel) {
    world.roster().put(channel);
  }

  /** Puts in a user group, or puts another state in the place of the one with that id. */
  public void putGroup(UserGroup group) {
    world.roster().put(group);
  }

  /** Gives a person these traits and takes all others away. */
  public void setTraits(String person, Set<Trait> traits) {
    world.roster().put(world.member(person).withTraits(traits));
  }

  /** Takes a person out of a user group. */
  public void removeFromGroup(String person, String groupId) {
    String id = world.member(person).id();
    world.roster().group(groupId).map(group -> group.without(id)).ifPresent(world.roster()::put);
  }

  /** Puts a person into a user group. */
  public void addToGroup(String person, String groupId) {
    String id = world.member(person).id();
    world.roster().group(groupId).map(group -> group.with(id)).ifPresent(world.roster()::put);
  }

  /** Takes the bot out of a channel. */
  public void removeBotFrom(String channel) {
    String bot = world.identity().botUserId();
    change(channel, c -> c.without(bot));
  }

  /** Brings the bot into a channel, as {@code /invite} does. */
  public void inviteBotTo(String channel) {
    String bot = world.identity().botUserId();
    change(channel, c -> c.with(bot));
  }

  /** Archives a channel. */
  public void archive(String channel) {
    change(channel, Channel::asArchived);
  }

  /** Makes the bot's token useless: {@code token_revoked}, {@code account_inactive}, … */
  public void revokeToken(String slackError) {
    access.refuse(slackError);
  }

  /** Makes the bot's token good again. */
  public void restoreToken() {
    access.restore();
  }

  private void change(String name, UnaryOperator<Channel> how) {
    var channel =
        world
            .roster()
            .channel(name)
            .orElseThrow(
                () -> new IllegalArgumentException("channel: " + name + " (expected a known one)"));
    world.roster().put(how.apply(channel));
  }
}
