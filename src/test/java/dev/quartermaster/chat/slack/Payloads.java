package dev.quartermaster.chat.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Bodies as Slack sends them (its documentation's samples, cut to what matters). */
final class Payloads {
  private Payloads() {}

  static String command(String words, String trigger, String responseUrl) {
    return "token=x&team_id=T0QUARTER&team_domain=quarter&channel_id=C0ML&channel_name=ml"
        + "&user_id=U0ADA&user_name=ada&command=%2Fmachine&text="
        + encoded(words)
        + "&api_app_id=A0MACHINE&is_enterprise_install=false&response_url="
        + encoded(responseUrl)
        + "&trigger_id="
        + encoded(trigger);
  }

  static String command(String words) {
    return command(words, "1.2.trigger-" + words, "https://hooks.slack.com/commands/1/2");
  }

  static String press(String action, String value, String responseUrl, boolean privately) {
    return payload(
        """
        {"type":"block_actions","team":{"id":"T0QUARTER","domain":"quarter"},
         "user":{"id":"U0ADA","username":"ada","name":"ada","team_id":"T0QUARTER"},
         "api_app_id":"A0MACHINE","token":"x","trigger_id":"1.2.press",
         "container":{"type":"message","message_ts":"1700.0001","channel_id":"C0ML",
           "is_ephemeral":%s},
         "channel":{"id":"C0ML","name":"ml"},"response_url":"%s",
         "actions":[{"action_id":"%s","block_id":"b","type":"button","value":"%s",
           "text":{"type":"plain_text","text":"Go","emoji":true},"action_ts":"1700.5"}]}
        """
            .formatted(privately, responseUrl, action, value));
  }

  static String submission(String values) {
    return payload(
        """
        {"type":"view_submission","team":{"id":"T0QUARTER","domain":"quarter"},
         "user":{"id":"U0ADA","username":"ada","name":"ada","team_id":"T0QUARTER"},
         "api_app_id":"A0MACHINE","token":"x","trigger_id":"1.2.form",
         "view":{"id":"V1","team_id":"T0QUARTER","type":"modal","callback_id":"complete",
           "private_metadata":"draft-1","hash":"1.abc","blocks":[],"title":{"type":"plain_text",
           "text":"Machine","emoji":true},"state":{"values":%s}},"response_urls":[]}
        """
            .formatted(values));
  }

  static String search(String typed) {
    return payload(
        """
        {"type":"block_suggestion","team":{"id":"T0QUARTER","domain":"quarter"},
         "user":{"id":"U0ADA","username":"ada","name":"ada","team_id":"T0QUARTER"},
         "api_app_id":"A0MACHINE","token":"x","action_id":"template","block_id":"template",
         "value":"%s","container":{"type":"view","view_id":"V1"},
         "view":{"id":"V1","type":"modal","callback_id":"complete","private_metadata":"draft-1",
           "blocks":[],"title":{"type":"plain_text","text":"Machine"}}}
        """
            .formatted(typed));
  }

  static String closed() {
    return payload(
        """
        {"type":"view_closed","team":{"id":"T0QUARTER"},
         "user":{"id":"U0ADA","name":"ada","team_id":"T0QUARTER"},"api_app_id":"A0MACHINE",
         "view":{"id":"V1","type":"modal","callback_id":"complete","blocks":[]},"is_cleared":false}
        """);
  }

  static String payload(String json) {
    return "payload=" + encoded(json);
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
