package dev.quartermaster.config;

import dev.quartermaster.machine.Secret;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one installation that is served.
 *
 * @param teamId the workspace; requests of any other are refused
 * @param appId the app; requests of any other are refused
 * @param enterpriseId the organisation on Enterprise Grid
 * @param command the slash command, with its slash
 * @param label the app's name in Slack, 1 to 24 characters
 * @param surfaces where it can be met beside its command
 * @param operationsChannel where the bot tells what an operator should know
 * @param approvalsChannel where those who decide about requests have their cards
 * @param apiUrl the Web API; ends in a slash
 * @param door how Slack's deliveries come in
 * @param botToken what the bot calls Slack with
 */
public record SlackSettings(
    String teamId,
    String appId,
    Optional<String> enterpriseId,
    String command,
    String label,
    Set<Surface> surfaces,
    Optional<String> operationsChannel,
    Optional<String> approvalsChannel,
    URI apiUrl,
    Door door,
    Secret botToken) {
  /** How Slack's deliveries come in, with the secret that this takes. */
  public sealed interface Door {
    /** Through links that the bot opens to Slack with the app's own token. */
    record Socket(Secret appToken) implements Door {}

    /** By calls of Slack's, which it signs. */
    record Http(Secret signingSecret) implements Door {}
  }

  public SlackSettings {
    surfaces = Set.copyOf(surfaces);
  }

  /** Slack's own, and that of its government cloud, with what is below them. */
  static final Set<String> DOMAINS = Set.of("slack.com", "slack-gov.com");

  private static final String LABEL = "\\p{L}[\\p{L}0-9 ._()-]{0,23}";

  static SlackSettings read(Part part, SecretSource secrets, boolean sandbox) {
    var hosts = new HostRule(Set.of(), DOMAINS, Set.of(), sandbox);
    var settings =
        new SlackSettings(
            part.value("team_id").requiredId(IdShape.WORKSPACE),
            part.value("app_id").requiredId(IdShape.APP),
            part.value("enterprise_id").id(IdShape.ENTERPRISE),
            part.value("command")
                .matching(
                    "/machine",
                    "a slash and up to 31 of a-z, 0-9, - and _",
                    text -> text.matches("/[a-z0-9_-]{1,31}")),
            part.value("label")
                .matching(
                    "Quartermaster",
                    "up to 24 letters, digits, spaces and . _ - ( )",
                    text -> text.matches(LABEL)),
            surfaces(part),
            part.value("operations_channel").id(IdShape.CHANNEL),
            part.value("approvals_channel").id(IdShape.CHANNEL),
            part.value("api_url").url("https://slack.com/api/", hosts),
            door(part, secrets),
            secrets.find(part, SecretKind.BOT_TOKEN));
    part.done();
    return settings;
  }

  private static Door door(Part part, SecretSource secrets) {
    String door = part.value("door").choice("socket", List.of("socket", "http"));
    if (door.equals("http")) {
      secrets.spare(part, SecretKind.APP_TOKEN, "slack.door is http");
      return new Door.Http(secrets.find(part, SecretKind.SIGNING_SECRET));
    }
    secrets.spare(part, SecretKind.SIGNING_SECRET, "slack.door is socket");
    return new Door.Socket(secrets.find(part, SecretKind.APP_TOKEN));
  }

  private static Set<Surface> surfaces(Part part) {
    Set<Surface> found = EnumSet.noneOf(Surface.class);
    for (Value value : part.values("surfaces")) {
      Optional<Surface> one =
          Stream.of(Surface.values())
              .filter(each -> value.text().equals(Optional.of(each.word())))
              .findFirst();
      one.ifPresentOrElse(
          found::add,
          () ->
              ConditionReader.refuse(
                  value, Stream.of(Surface.values()).map(Surface::word).toList(), ""));
    }
    return found;
  }
}
