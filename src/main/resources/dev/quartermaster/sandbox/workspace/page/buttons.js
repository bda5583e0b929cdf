// Buttons, overflow menus, and the question that some of them ask before they do anything.
import { el, fill } from "./dom.js";
import { textNodes, unescape } from "./mrkdwn.js";
import { valueOf } from "./values.js";

/** A button; while what it did is under way it says so and can't be pressed again. */
export function pressable(element, name, context, acts) {
  const style = element.style === "primary" || element.style === "danger" ? element.style : "";
  const button = el("button", {
    type: "button",
    class: `button ${style}`,
    "data-control": name,
    "aria-label": element.accessibility_label,
    on: { click: () => askedFirst(element.confirm, context.names, () => whileBusy(button, () => acts(null))) },
  }, unescape(element.text?.text ?? element.action_id));
  return button;
}

/** A few more things to do, behind three dots. */
export function overflow(element, name, context, acts) {
  const summary = el("summary", { class: "button", "aria-label": "More actions", "data-control": name }, "⋯");
  const menu = el("details", { class: "overflow" }, summary, el("div", { class: "menu" },
    element.options.map((option) => el("button", {
      type: "button",
      on: {
        click: () => {
          menu.open = false;
          askedFirst(element.confirm, context.names, () => acts(valueOf("overflow", option)));
        },
      },
    }, unescape(option.text.text)))));
  return menu;
}

/** What an app offers for a message, behind three dots. */
export function menuOf(name, entries) {
  const summary = el("summary", { class: "button", "aria-label": "More for this message", "data-control": name }, "⋯");
  const menu = el("details", { class: "overflow message-menu" }, summary, el("div", { class: "menu" },
    entries.map(([label, act]) => el("button", { type: "button", on: { click: () => { menu.open = false; act(); } } }, label))));
  return menu;
}

async function whileBusy(button, act) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    await act();
  } finally {
    button.removeAttribute("aria-busy");
  }
}

/** Asks the bot's question where it has one, and goes on after a yes. */
export function askedFirst(confirm, names, goOn) {
  if (!confirm) {
    goOn();
    return;
  }
  const dialog = document.getElementById("question");
  const no = el("button", { type: "button", class: "button", on: { click: () => dialog.close() } }, unescape(confirm.deny.text));
  const yes = el("button", {
    type: "button",
    class: `button ${confirm.style === "danger" ? "danger" : "primary"}`,
    on: { click: () => { dialog.close(); goOn(); } },
  }, unescape(confirm.confirm.text));
  fill(dialog,
    el("h2", { id: "question-title" }, unescape(confirm.title.text)),
    el("div", { class: "text" }, textNodes(confirm.text, names)),
    el("footer", {}, no, yes));
  dialog.showModal();
  no.focus();
}
