package dev.quartermaster;

/** Forms as a bot might send them, with every kind of field. */
final class Forms {
  private Forms() {}

  /** A form with one field of each kind and this hint at the first. */
  static String every(String hint) {
    return """
    {'type':'modal','title':%s,'submit':%s,'blocks':[
      {'type':'header','text':%s},{'type':'divider'},
      {'type':'section','block_id':'s','text':{'type':'mrkdwn','text':'*Bold* and `code`'},
       'accessory':{'type':'button','action_id':'more','text':%s}},
      %s,%s,%s,%s,%s,%s,%s,%s,%s]}
    """
        .formatted(
            plain("Every field"),
            plain("Send"),
            plain("All of it"),
            plain("More"),
            input("Name", "'type':'plain_text_input'")
                .replace("'type':'input'", "'type':'input','hint':" + plain(hint)),
            input("Owner", "'type':'users_select'"),
            input("Count", "'type':'number_input','is_decimal_allowed':false"),
            input("Mail", "'type':'email_text_input'"),
            input("Day", "'type':'datepicker','initial_date':'2026-11-24'"),
            input("Hour", "'type':'timepicker','initial_time':'08:30'"),
            input(
                "One",
                "'type':'radio_buttons','options':[" + option("a") + "," + option("b") + "]"),
            input(
                "Some", "'type':'checkboxes','options':[" + option("c") + "," + option("d") + "]"),
            input(
                "Groups",
                "'type':'static_select','option_groups':[{'label':"
                    + plain("Group")
                    + ",'options':["
                    + option("e")
                    + "]}]"))
        .replace('\'', '"');
  }

  /** A form to lie on top. */
  static String pushed() {
    return "{'type':'modal','title':%s,'blocks':[{'type':'section','text':%s}]}"
        .formatted(plain("Second"), plain("A second form"))
        .replace('\'', '"');
  }

  private static String input(String label, String element) {
    return "{'type':'input','block_id':'%1$s','optional':true,'label':%2$s,'element':{'action_id':'a',%3$s}}"
        .formatted(label, plain(label), element);
  }

  private static String option(String name) {
    return "{'text':%s,'value':'%s'}".formatted(plain("Option " + name), name);
  }

  private static String plain(String text) {
    return "{'type':'plain_text','text':'%s'}".formatted(text);
  }
}
