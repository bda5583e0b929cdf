package dev.quartermaster.sandbox.workspace;

/**
 * Who the workspace is and which app is installed in it.
 *
 * @param teamId the workspace, {@code T…}
 * @param teamName its name
 * @param teamDomain its sub-domain
 * @param appId the app, {@code A…}
 * @param botUserId the bot's user, {@code U…}
 * @param botId the bot, {@code B…}
 * @param botName the bot's handle
 */
public record Identity(
    String teamId,
    String teamName,
    String teamDomain,
    String appId,
    String botUserId,
    String botId,
    String botName) {

  /** The workspace "Acme" with the app "quartermaster". */
  public static Identity acme() {
    return new Identity("T0QUARTER", "Acme", "acme", "A0QM", "U0QMBOT", "B0QM", "quartermaster");
  }
}
