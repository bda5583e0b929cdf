// Fields that are typed or picked with the browser's own controls. Each field is {node, target, value()}: `target` takes
// the focus and the label, `value()` answers in Slack's shape.
import { el, freshId } from "./dom.js";
import { allOptions, content, valueOf } from "./values.js";
import { textNodes, unescape } from "./mrkdwn.js";
import { combobox } from "./combobox.js";

const TYPED = {
  plain_text_input: {},
  email_text_input: { inputmode: "email", placeholder: "name@example.com" },
  url_text_input: { inputmode: "url", placeholder: "https://" },
  number_input: { inputmode: "decimal" },
};
const PICKED = { datepicker: "date", timepicker: "time", datetimepicker: "datetime-local" };

/**
 * Makes a field.
 * @param {object} element as the bot sent it
 * @param {object} value what stands in it now
 * @param {object} context `names`, `people`, `places`, `suggest(typed)`
 * @param {(how: "typed"|"picked"|"entered") => void} changed is called after each change
 */
export function field(element, value, context, changed) {
  const { type } = element;
  if (TYPED[type]) return typed(element, value, changed);
  if (PICKED[type]) return picked(element, value, changed);
  if (type === "static_select") return select(element, value, changed);
  if (type === "radio_buttons" || type === "checkboxes") return choices(element, value, context, changed);
  return combobox(element, value, context, changed);
}

function placeholder(element) {
  return element.placeholder ? unescape(element.placeholder.text) : undefined;
}

function typed(element, value, changed) {
  const multiline = element.type === "plain_text_input" && element.multiline;
  const input = el(multiline ? "textarea" : "input", {
    class: "input",
    id: freshId("field"),
    autocomplete: "off",
    spellcheck: "false",
    rows: multiline ? 4 : undefined,
    ...TYPED[element.type],
    ...(placeholder(element) ? { placeholder: placeholder(element) } : {}),
    on: {
      input: () => changed("typed"),
      keydown: (event) => event.key === "Enter" && !multiline && changed("entered"),
    },
  });
  input.value = content(value) ?? "";
  return { node: input, target: input, value: () => valueOf(element.type, input.value === "" ? null : input.value) };
}

function picked(element, value, changed) {
  const input = el("input", { class: "input", id: freshId("field"), type: PICKED[element.type], on: { change: () => changed("picked") } });
  const moments = element.type === "datetimepicker";
  const inside = content(value);
  if (inside !== null) input.value = moments ? localMoment(inside) : inside;
  const read = () => (input.value === "" ? null : moments ? Math.floor(new Date(input.value).getTime() / 1000) : input.value);
  return { node: input, target: input, value: () => valueOf(element.type, read()) };
}

function localMoment(seconds) {
  const moment = new Date(seconds * 1000);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function select(element, value, changed) {
  const options = allOptions(element);
  const chosen = content(value)?.value;
  const item = (option) => el("option", { value: option.value, selected: option.value === chosen }, unescape(option.text.text));
  const groups = element.option_groups?.map((group) => el("optgroup", { label: unescape(group.label.text) }, group.options.map(item)));
  const node = el("select", { class: "input", id: freshId("field"), on: { change: () => changed("picked") } },
    el("option", { value: "" }, placeholder(element) ?? "Choose…"),
    groups ?? options.map(item));
  const read = () => (node.selectedIndex > 0 ? options[node.selectedIndex - 1] : null);
  return { node, target: node, value: () => valueOf(element.type, read()) };
}

function choices(element, value, context, changed) {
  const many = element.type === "checkboxes";
  const now = content(value);
  const on = new Set((many ? now ?? [] : [now]).map((option) => option?.value));
  const name = freshId("choice");
  const inputs = element.options.map((option) => el("input", {
    type: many ? "checkbox" : "radio",
    id: freshId("field"),
    name,
    checked: on.has(option.value),
    on: { change: () => changed("picked") },
  }));
  const rows = element.options.map((option, index) => el("label", { class: "choice", for: inputs[index].id },
    inputs[index],
    el("span", {}, textNodes(option.text, context.names), option.description && el("small", {}, textNodes(option.description, context.names)))));
  const node = el("div", { class: "choices", role: many ? "group" : "radiogroup" }, rows);
  const chosen = () => element.options.filter((_, index) => inputs[index].checked);
  return { node, target: node, focus: inputs[0], value: () => valueOf(element.type, many ? chosen() : chosen()[0] ?? null) };
}
