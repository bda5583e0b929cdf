package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Delivery.Why;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Slack's error codes, each with what follows from it (Slack docs, chat.postMessage and others).
 */
final class Refusals {
  private static final Duration UNKNOWN_CODE = Duration.ofMinutes(1);
  private static final Duration OUTAGE = Duration.ofSeconds(10);

  private static final Set<String> TOKEN =
      Set.of(
          "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "org_login_required",
          "ekm_access_denied");

  private static final Map<String, Why> FINAL =
      Map.ofEntries(
          Map.entry("not_in_channel", Why.NOT_IN_CHANNEL),
          Map.entry("channel_not_found", Why.NOT_IN_CHANNEL),
          Map.entry("user_not_in_channel", Why.NOT_IN_CHANNEL),
          Map.entry("user_not_found", Why.NOT_IN_CHANNEL),
          Map.entry("cannot_dm_bot", Why.NOT_IN_CHANNEL),
          Map.entry("messages_tab_disabled", Why.NOT_IN_CHANNEL),
          Map.entry("is_archived", Why.CLOSED),
          Map.entry("restricted_action", Why.CLOSED),
          Map.entry("restricted_action_read_only_channel", Why.CLOSED),
          Map.entry("restricted_action_thread_only_channel", Why.CLOSED),
          Map.entry("restricted_action_thread_locked", Why.CLOSED),
          Map.entry("restricted_action_non_threadable_channel", Why.CLOSED),
          Map.entry("team_access_not_granted", Why.NO_ACCESS),
          Map.entry("access_denied", Why.NO_ACCESS),
          Map.entry("no_permission", Why.NO_ACCESS),
          Map.entry("missing_scope", Why.NO_ACCESS),
          Map.entry("not_allowed_token_type", Why.NO_ACCESS),
          Map.entry("plan_upgrade_required", Why.NO_ACCESS),
          Map.entry("message_not_found", Why.MESSAGE_GONE),
          Map.entry("thread_not_found", Why.MESSAGE_GONE),
          Map.entry("cannot_reply_to_message", Why.MESSAGE_GONE),
          Map.entry("cant_update_message", Why.MESSAGE_GONE),
          Map.entry("edit_window_closed", Why.MESSAGE_GONE),
          Map.entry("msg_too_long", Why.UNFIT),
          Map.entry("msg_blocks_too_long", Why.UNFIT),
          Map.entry("invalid_blocks", Why.UNFIT),
          Map.entry("invalid_blocks_format", Why.UNFIT),
          Map.entry("invalid_arguments", Why.UNFIT),
          Map.entry("too_many_attachments", Why.UNFIT),
          Map.entry("metadata_too_large", Why.UNFIT),
          Map.entry("no_text", Why.UNFIT));

  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "message_limit_exceeded",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org");

  private Refusals() {}

  /** Whether the code means that our token is refused everywhere. */
  static boolean isOfToken(String code) {
    return TOKEN.contains(code);
  }

  /** What a refusal means for a message; a code that isn't known here is tried again, slowly. */
  static Delivery delivery(String code) {
    if (isOfToken(code)) {
      return new Delivery.Refused(Why.NO_ACCESS, code);
    }
    Why why = FINAL.get(code);
    if (why != null) {
      return new Delivery.Refused(why, code);
    }
    return new Delivery.Later(PASSING.contains(code) ? OUTAGE : UNKNOWN_CODE, code);
  }
}
