package dev.quartermaster.setup;

import dev.quartermaster.config.Settings;
import dev.quartermaster.config.SlackSettings;
import dev.quartermaster.config.Surface;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Slack app that some features need: no right and no event more than that.
 *
 * @param label its name
 * @param command the slash command, with its slash
 * @param door where Slack sends what people do: over https; none for Socket Mode
 * @param surfaces where it can be met beside its command
 * @param readsUserGroups whether a role or a rule names a user group
 * @param readsEmail whether people are tied to accounts by their address
 */
public record SlackApp(
    String label,
    String command,
    Optional<URI> door,
    Set<Surface> surfaces,
    boolean readsUserGroups,
    boolean readsEmail) {
  /** The name and the command where nothing is said. */
  public static final SlackApp SMALLEST =
      new SlackApp("Quartermaster", "/machine", Optional.empty(), Set.of(), false, false);

  public SlackApp {
    surfaces = Set.copyOf(surfaces);
  }

  /** The app for those settings. */
  public static SlackApp of(Settings settings, Optional<URI> door) {
    SlackSettings slack = settings.slack();
    boolean groups =
        settings.access().groups().values().stream().anyMatch(one -> !one.groups().isEmpty())
            || settings.policy().rulebook().names().anyMatch(name -> name.startsWith("S"));
    return new SlackApp(
        slack.label(),
        slack.command(),
        door,
        slack.surfaces(),
        groups,
        settings.access().linksByEmail());
  }

  /** The same behind another door. */
  public SlackApp behind(Optional<URI> other) {
    return new SlackApp(label, command, other, surfaces, readsUserGroups, readsEmail);
  }

  /** What Slack would not take of its name and command; empty when it takes both. */
  public Optional<String> flaw() {
    if (!label.matches("[^\"\\\\\\p{Cntrl}]{1,35}")) {
      return Optional.of("the name takes 1 to 35 characters, none of them a quote or a backslash");
    }
    return command.matches("/[a-z0-9_-]{1,31}")
        ? Optional.empty()
        : Optional.of("the command takes a slash and up to 31 of a-z, 0-9, - and _");
  }

  /** The rights that it asks for, each with what for. */
  public List<Scope> scopes() {
    var scopes = new ArrayList<Scope>();
    scopes.add(new Scope("commands", "To be asked: " + command + words()));
    scopes.add(
        new Scope(
            "chat:write",
            "To answer: cards and lines where the bot was invited. It lets it read nothing."));
    scopes.add(
        new Scope(
            "users:read",
            "To see whether a person is a guest, deleted, of another workspace, or an admin or"
                + " owner of this one."));
    scopes.addAll(ofPeople());
    if (surfaces.contains(Surface.MENTION)) {
      scopes.add(
          new Scope("app_mentions:read", "To hear what is said to it by its name, and only that."));
    }
    if (surfaces.contains(Surface.DM)) {
      scopes.add(new Scope("im:history", "To hear what people write to it in direct messages."));
    }
    return List.copyOf(scopes);
  }

  /** What it reads of people beyond who they are. */
  private List<Scope> ofPeople() {
    var scopes = new ArrayList<Scope>();
    if (readsUserGroups) {
      scopes.add(
          new Scope("usergroups:read", "To see who is in the user groups that the settings name."));
    }
    if (readsEmail) {
      scopes.add(
          new Scope(
              "users:read.email",
              "To tie people to the Paperspace account that has their address."));
    }
    return scopes;
  }

  /** The events that Slack is to send. */
  public List<String> events() {
    var events = new ArrayList<String>();
    if (surfaces.contains(Surface.MENTION)) {
      events.add("app_mention");
    }
    if (surfaces.contains(Surface.DM)) {
      events.add("message.im");
    }
    if (surfaces.contains(Surface.HOME)) {
      events.add("app_home_opened");
    }
    return List.copyOf(events);
  }

  private String words() {
    return surfaces.contains(Surface.SHORTCUT) ? ", and \"Machine actions\" on a message." : ".";
  }
}
