// What stands in a field, in the shape of Slack's state.values (docs.slack.dev, block elements).

const FIELDS = {
  static_select: "selected_option",
  external_select: "selected_option",
  radio_buttons: "selected_option",
  overflow: "selected_option",
  multi_static_select: "selected_options",
  multi_external_select: "selected_options",
  checkboxes: "selected_options",
  users_select: "selected_user",
  multi_users_select: "selected_users",
  conversations_select: "selected_conversation",
  multi_conversations_select: "selected_conversations",
  channels_select: "selected_channel",
  multi_channels_select: "selected_channels",
  datepicker: "selected_date",
  timepicker: "selected_time",
  datetimepicker: "selected_date_time",
};

const LISTS = /^(multi_|checkboxes$)/;

/** The name under which a kind of element keeps its content. */
export function contentName(type) {
  return FIELDS[type] ?? "value";
}

/** The content of a field: an option, a text, a list …; null where it is empty. */
export function content(value) {
  return value?.[contentName(value.type)] ?? null;
}

/** A field's value with this content. */
export function valueOf(type, inside) {
  return { type, [contentName(type)]: inside };
}

/** What an element starts with. */
export function initial(element) {
  const name = contentName(element.type);
  const start = element[name === "value" ? "initial_value" : name.replace("selected_", "initial_")];
  return valueOf(element.type, start ?? (LISTS.test(element.type) ? [] : null));
}

/** All options of an element, those in groups too. */
export function allOptions(element) {
  return [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((group) => group.options)];
}
