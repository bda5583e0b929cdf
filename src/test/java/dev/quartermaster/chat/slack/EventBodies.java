package dev.quartermaster.chat.slack;

/** Events as Slack sends them (its documentation's samples, cut to what matters), single-quoted. */
final class EventBodies {
  private EventBodies() {}

  /** Said in a channel; under no message where {@code thread} is empty. */
  static String mention(String id, String text, String thread) {
    return delivery(
        id,
        """
        {'type':'app_mention','user':'U0ADA','team':'T0QUARTER','text':'%s','ts':'1700.2',
         %s'channel':'C0ML','event_ts':'1700.2'}\
        """
            .formatted(text, under(thread)));
  }

  /** Said in the conversation with the bot. */
  static String direct(String id, String text, String thread) {
    return delivery(
        id,
        """
        {'type':'message','user':'U0ADA','text':'%s','ts':'1700.2',%s'channel':'D0ADA',
         'channel_type':'im','event_ts':'1700.2'}\
        """
            .formatted(text, under(thread)));
  }

  static String delivery(String id, String event) {
    return """
    {'token':'x','team_id':'T0QUARTER','api_app_id':'A0MACHINE','event':%s,
     'type':'event_callback','event_id':'%s','event_time':1700,
     'authorizations':[{'enterprise_id':null,'team_id':'T0QUARTER','user_id':'U0BOT',
       'is_bot':true,'is_enterprise_install':false}],'is_ext_shared_channel':false}
    """
        .formatted(event, id);
  }

  static String json(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }

  private static String under(String thread) {
    return thread.isEmpty() ? "" : "'thread_ts':'" + thread + "',";
  }
}
