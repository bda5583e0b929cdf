package dev.quartermaster;

import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Directory.Lookup;
import dev.quartermaster.chat.Directory.Profile;
import dev.quartermaster.chat.Directory.Standing;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.slack.SlackInspection;
import dev.quartermaster.chat.slack.SlackInspection.Told;
import dev.quartermaster.config.Settings;
import dev.quartermaster.config.SlackSettings;
import dev.quartermaster.policy.Groups;
import dev.quartermaster.policy.Members;
import dev.quartermaster.setup.Finding;
import dev.quartermaster.setup.Scope;
import dev.quartermaster.setup.SlackApp;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks whether Slack is as the bot needs it; writes nothing there. */
final class SlackDoctor {
  private static final String REINSTALL =
      "give Slack what bin/quartermaster manifest prints, and reinstall the app";

  private final Settings settings;
  private final SlackSettings slack;
  private final SlackInspection inspection;

  SlackDoctor(Settings settings) {
    this.settings = settings;
    this.slack = settings.slack();
    this.inspection =
        new SlackInspection(slack.apiUrl(), "http".equals(slack.apiUrl().getScheme()));
  }

  /** What was found, and what time it is for Slack. */
  record Seen(List<Finding> findings, Optional<Instant> at) {}

  /** The token and its rights, the door, the channels. */
  Seen look() {
    String token = slack.botToken().reveal();
    List<Finding> findings = new ArrayList<>();
    Optional<Instant> at = Optional.empty();
    switch (inspection.token(token)) {
      case Told.Done done -> {
        findings.add(whose(done.facts()));
        findings.add(rights(done.rights()));
        at = done.at();
      }
      case Told.Refused(var code) ->
          findings.add(
              Finding.wrong(
                  "bot token",
                  "Slack refuses it: " + code,
                  "copy the Bot User OAuth Token anew (Install App)"));
      case Told.Silent(var why) ->
          findings.add(
              Finding.wrong(
                  "bot token",
                  "Slack can't be asked: " + why,
                  "let this host reach " + slack.apiUrl().getHost()));
    }
    findings.add(door());
    channels().forEach(id -> findings.add(channel(token, id)));
    return new Seen(findings, at);
  }

  private Finding whose(SlackInspection.Facts facts) {
    String workspace = facts.teamName().orElse("") + " (" + facts.team().orElse("?") + ")";
    return facts.team().equals(Optional.of(slack.teamId()))
        ? Finding.ok("bot token", "good, as " + facts.user().orElse("a bot") + " in " + workspace)
        : Finding.wrong(
            "bot token",
            "it is of another workspace, " + workspace,
            "put slack.team_id right, or the token of " + slack.teamId());
  }

  private Finding rights(List<String> granted) {
    if (granted.isEmpty()) {
      return Finding.unknown("rights", "Slack doesn't say what the token may", "");
    }
    List<String> needed =
        SlackApp.of(settings, Optional.<URI>empty()).scopes().stream().map(Scope::name).toList();
    List<String> missing = needed.stream().filter(one -> !granted.contains(one)).toList();
    List<String> spare = granted.stream().filter(one -> !needed.contains(one)).toList();
    if (!missing.isEmpty()) {
      return Finding.wrong("rights", "missing: " + String.join(", ", missing), REINSTALL);
    }
    return spare.isEmpty()
        ? Finding.ok("rights", String.join(", ", needed))
        : Finding.odd("rights", "more than needed: " + String.join(", ", spare), REINSTALL);
  }

  private Finding door() {
    return switch (slack.door()) {
      case SlackSettings.Door.Http _ ->
          Finding.ok("door", "http: Slack's requests are verified by the signing secret");
      case SlackSettings.Door.Socket(var appToken) ->
          switch (inspection.link(appToken.reveal())) {
            case Told.Done _ -> Finding.ok("door", "socket: the app token opens links");
            case Told.Refused(var code) ->
                Finding.wrong(
                    "door",
                    "Slack opens no link for the app token: " + code,
                    "make an app-level token with connections:write, and switch Socket Mode on");
            case Told.Silent(var why) ->
                Finding.wrong(
                    "door",
                    "Slack can't be asked for a link: " + why,
                    "let this host reach " + slack.apiUrl().getHost());
          };
    };
  }

  private List<String> channels() {
    return Stream.of(
            slack.operationsChannel().stream(),
            slack.approvalsChannel().stream(),
            settings.policy().rulebook().places().filter(place -> place.matches("[CG].*")))
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }

  private Finding channel(String token, String id) {
    String name = "channel " + id;
    return switch (inspection.channel(token, id)) {
      case Told.Done(var facts, _, _) when facts.archived() ->
          Finding.wrong(name, "it is archived", "name another channel in the settings");
      case Told.Done(var facts, _, _) ->
          facts.member().orElse(false)
              ? Finding.ok(name, "the bot is in it")
              : Finding.wrong(name, "the bot is not in it", "/invite it there");
      case Told.Refused(var code) when code.equals("missing_scope") ->
          Finding.unknown(
              name,
              "Slack tells who is in it only to an app with channels:read, which the bot can do"
                  + " without",
              "/invite the bot there if you have not");
      case Told.Refused(var code) ->
          Finding.wrong(
              name,
              "Slack doesn't know it: " + code,
              "put the id right, and /invite the bot there");
      case Told.Silent(var why) -> Finding.unknown(name, "Slack can't be asked: " + why, "");
    };
  }

  /** Everybody whom the settings name by id, by the name that the chat has for him. */
  List<Finding> people(Groups groups, Directory directory) {
    return groups.names().stream()
        .sorted()
        .map(name -> role(name, groups.configured(name), directory))
        .toList();
  }

  private Finding role(String name, Members members, Directory directory) {
    List<String> found = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    members.users().stream().sorted().forEach(id -> person(id, directory, found, wrong));
    members.groups().stream().sorted().forEach(id -> group(id, directory, found, wrong));
    if (members.workspaceAdmins()) {
      found.add("admins and owners of the workspace");
    }
    if (members.everybody()) {
      found.add("every full member");
    }
    return wrong.isEmpty()
        ? Finding.ok("role " + name, String.join(", ", found))
        : Finding.wrong("role " + name, String.join(", ", wrong), "put access." + name + " right");
  }

  private void person(String id, Directory directory, List<String> found, List<String> wrong) {
    switch (directory.profile(new Person(slack.teamId(), id))) {
      case Lookup.Known<Profile>(var profile) when profile.standing() == Standing.MEMBER ->
          found.add(profile.name() + " (" + id + ")");
      case Lookup.Known<Profile>(var profile) ->
          wrong.add(
              profile.name() + " (" + id + ") is no full member: " + profile.standing().name());
      case Lookup.Nobody<Profile> _ -> wrong.add(id + " is nobody");
      case Lookup.Unreadable<Profile>(var why) -> wrong.add(id + " can't be looked up: " + why);
    }
  }

  private static void group(
      String id, Directory directory, List<String> found, List<String> wrong) {
    switch (directory.members(id)) {
      case Lookup.Known<Set<Person>>(var people) when people.isEmpty() ->
          wrong.add("user group " + id + " is empty");
      case Lookup.Known<Set<Person>>(var people) ->
          found.add("user group " + id + " of " + people.size());
      case Lookup.Nobody<Set<Person>> _ -> wrong.add("there is no user group " + id);
      case Lookup.Unreadable<Set<Person>>(var why) ->
          wrong.add("user group " + id + " can't be read: " + why);
    }
  }
}
