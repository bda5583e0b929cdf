// Draws Block Kit (docs.slack.dev, blocks): each block becomes an element, each control in it asks the context what to do.
import { el, freshId } from "./dom.js";
import { richText, markedUp, textNodes, unescape } from "./mrkdwn.js";
import { field } from "./fields.js";
import { initial } from "./values.js";
import { overflow, pressable } from "./buttons.js";

/**
 * Draws one block.
 * @param {object} block as the bot sent it
 * @param {object} context `names`, `people`, `places`, `suggest`; `valueOf(block, element)` or nothing; `error(block)`;
 *     `has(block, element, field)` hears of each field; `acts(block, element, value)` sends what was pressed or picked
 */
export function drawBlock(block, context) {
  switch (block.type) {
    case "header":
      return el("h3", { class: "header" }, unescape(block.text.text));
    case "section":
      return section(block, context);
    case "context":
      return el("div", { class: "context" }, (block.elements ?? []).map((part) => [smallPrint(part, context), " "]));
    case "divider":
      return el("hr");
    case "actions":
      return el("div", { class: "actions" }, (block.elements ?? []).map((part) => control(block, part, context)));
    case "input":
      return input(block, context);
    case "image":
      return picture(block);
    case "markdown":
      return el("div", { class: "text" }, markedUp(block.text ?? "", context.names));
    case "rich_text":
      return el("div", { class: "text" }, richText(block, context.names));
    default:
      return el("div", { class: "context" }, `A block of a kind that is not drawn here: ${block.type}`);
  }
}

function section(block, context) {
  return el("div", { class: "section" },
    el("div", { class: "text" },
      textNodes(block.text, context.names),
      block.fields && el("div", { class: "facts" }, block.fields.map((fact) => el("div", {}, textNodes(fact, context.names))))),
    block.accessory && el("div", { class: "accessory" }, block.accessory.type === "image" ? picture(block.accessory) : control(block, block.accessory, context)));
}

function smallPrint(part, context) {
  return part.type === "image" ? picture(part) : el("span", {}, textNodes(part, context.names));
}

/** Pictures from elsewhere are not fetched: a sandbox calls nobody. Their description stands for them. */
function picture(image) {
  return el("span", { class: "picture", role: "img", "aria-label": image.alt_text ?? "" }, image.alt_text ?? "");
}

function nameOf(block, element) {
  return `${block.block_id}/${element.action_id}`;
}

/** A control outside an input block: whatever is done to it is sent at once. */
function control(block, element, context) {
  const name = nameOf(block, element);
  const acts = (value) => context.acts(block, element, value);
  if (element.type === "button" || element.type === "workflow_button") return pressable(element, name, context, acts);
  if (element.type === "overflow") return overflow(element, name, context, acts);
  const made = fieldOf(block, element, context, (how) => how !== "typed" && acts(made.value()));
  made.target.setAttribute("aria-label", element.placeholder ? unescape(element.placeholder.text) : element.action_id);
  made.target.dataset.control = name;
  return made.node;
}

function fieldOf(block, element, context, changed) {
  const value = context.valueOf?.(block, element) ?? initial(element);
  const made = field(element, value, { ...context, suggest: (which, typed) => context.suggest(block, which, typed) }, changed);
  context.has?.(block, element, made);
  return made;
}

/** A field with its label, its hint and what is wrong with it. */
function input(block, context) {
  const { element } = block;
  const error = el("p", { class: "error", id: freshId("error"), role: "alert" });
  const hint = block.hint && el("p", { class: "hint", id: freshId("hint") }, unescape(block.hint.text));
  const made = fieldOf(block, element, context, (how) => {
    say("");
    if (block.dispatch_action && isMoment(element, how)) context.acts(block, element, made.value());
  });
  const isGroup = made.target.tagName === "DIV";
  const label = el(isGroup ? "span" : "label", { class: "label", id: freshId("label"), for: isGroup ? null : made.target.id },
    unescape(block.label.text), block.optional && el("span", { class: "optional" }, " optional"));

  function say(words) {
    error.textContent = words;
    error.hidden = words === "";
    if (words === "") made.target.removeAttribute("aria-invalid");
    else made.target.setAttribute("aria-invalid", "true");
    const described = [words !== "" && error.id, hint?.id].filter(Boolean).join(" ");
    if (described) made.target.setAttribute("aria-describedby", described);
    else made.target.removeAttribute("aria-describedby");
  }

  if (isGroup) made.target.setAttribute("aria-labelledby", label.id);
  made.target.dataset.control = nameOf(block, element);
  if (!block.optional) made.target.setAttribute("aria-required", "true");
  made.say = say;
  say(context.error?.(block) ?? "");
  return el("div", { class: "field", "data-block": block.block_id }, label, made.node, error, hint);
}

/** Whether this change is one at which the bot wants to be told. */
function isMoment(element, how) {
  if (how === "picked") return true;
  const when = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  return when.includes(how === "typed" ? "on_character_entered" : "on_enter_pressed");
}

