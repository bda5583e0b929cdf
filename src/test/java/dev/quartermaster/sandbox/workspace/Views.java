package dev.quartermaster.sandbox.workspace;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forms as a bot would send them. */
final class Views {
  private static final String REGIONS =
      "[%s,%s]".formatted(option("New York", "NY2"), option("Amsterdam", "AMS1"));

  static final String NOTE =
      view("Note", "'notify_on_close':true,", input("note", "Note", "'type':'plain_text_input'"));

  static final String CREATE =
      view(
          "Create a machine",
          "'callback_id':'create','private_metadata':'draft-1',",
          input("name", "Name", "'type':'plain_text_input','max_length':40"),
          input(
              "size",
              "Disk (GB)",
              "'type':'number_input','is_decimal_allowed':false,'min_value':'50'"),
          optional("notify", "Notify", "'type':'email_text_input'"),
          optional("region", "Region", "'type':'static_select','options':" + REGIONS),
          optional(
              "ip",
              "Public IP",
              "'type':'radio_buttons','options':[%s,%s]"
                  .formatted(option("Static", "static"), option("None", "none"))),
          optional(
              "flags",
              "Flags",
              "'type':'checkboxes','options':[%s,%s]"
                  .formatted(option("Start at once", "start"), option("Snapshot", "snapshot"))),
          input("owner", "Owner", "'type':'users_select'"));

  static final String SEARCH =
      view("Search", "", input("template", "Template", "'type':'external_select'"));

  static final String DISPATCHING =
      view(
          "Type",
          "",
          input(
                  "type",
                  "Type",
                  "'type':'static_select','options':[%s]".formatted(option("P5000", "P5000")))
              .replace("'type':'input'", "'type':'input','dispatch_action':true"),
          """
          {'type':'actions','elements':[{'type':'button','action_id':'more',
            'text':{'type':'plain_text','text':'More'}}]}
          """);

  private Views() {}

  /** The answer to a search with this many options. */
  static String options(int count) {
    return "{'options':[%s]}"
        .formatted(
            IntStream.range(0, count)
                .mapToObj(i -> option("Option " + i, "v" + i))
                .collect(Collectors.joining(",")));
  }

  static String option(String label, String value) {
    return "{'text':{'type':'plain_text','text':'%s'},'value':'%s'}".formatted(label, value);
  }

  static String input(String id, String label, String element) {
    return "{'type':'input','block_id':'%s','label':{'type':'plain_text','text':'%s'},'element':{'action_id':'a',%s}}"
        .formatted(id, label, element);
  }

  private static String optional(String id, String label, String element) {
    return input(id, label, element).replace("'type':'input'", "'type':'input','optional':true");
  }

  static String view(String title, String extra, String... blocks) {
    return """
    {'type':'modal','title':{'type':'plain_text','text':'%s'},
     'submit':{'type':'plain_text','text':'Send'},%s'blocks':[%s]}
    """
        .formatted(title, extra, String.join(",", blocks))
        .replace('\'', '"');
  }
}
