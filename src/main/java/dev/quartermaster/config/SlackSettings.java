package dev.quartermaster.config;

import dev.quartermaster.machine.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The one installation that is served.
 *
 * @param teamId the workspace; requests of any other are refused
 * @param appId the app; requests of any other are refused
 * @param enterpriseId the organisation on Enterprise Grid
 * @param command the slash command, with its slash
 * @param operationsChannel where the bot tells what an operator should know
 * @param approvalsChannel where those who decide about requests have their cards
 * @param apiUrl the Web API; ends in a slash
 * @param signingSecret what Slack signs requests with
 * @param botToken what the bot calls Slack with
 */
public record SlackSettings(
    String teamId,
    String appId,
    Optional<String> enterpriseId,
    String command,
    Optional<String> operationsChannel,
    Optional<String> approvalsChannel,
    URI apiUrl,
    Secret signingSecret,
    Secret botToken) {
  /** Slack's own, and that of its government cloud, with what is below them. */
  static final Set<String> DOMAINS = Set.of("slack.com", "slack-gov.com");

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
            part.value("operations_channel").id(IdShape.CHANNEL),
            part.value("approvals_channel").id(IdShape.CHANNEL),
            part.value("api_url").url("https://slack.com/api/", hosts),
            secrets.find(part, SecretKind.SIGNING_SECRET),
            secrets.find(part, SecretKind.BOT_TOKEN));
    part.done();
    return settings;
  }
}
