// Where lines are typed. A line that begins with a slash, or with the bot's name, is offered its commands, and the keys
// that one takes.
import { el, fill, freshId } from "./dom.js";

const LONGEST_LIST = 9;
const MAX_KEPT = 50;

/**
 * Makes a composer.
 * @param {object} options `id`, `label`, `commands()` that may be offered, the bot's `handle`, `send(line)`, and whether it
 *     stands `inThread`, where no command is taken but by mention
 */
export function composer({ id, label, commands, handle, send, inThread = false }) {
  const list = el("ul", { class: "hints", role: "listbox", id: freshId("hints"), "aria-label": "Commands", hidden: true });
  const line = el("textarea", { id, class: "line", rows: 1, autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list", "aria-controls": list.id });
  const button = el("button", { type: "submit", class: "send", "aria-label": "Send" }, "↵");
  const form = el("form", { class: "composer" }, list, line, button);
  const earlier = [];
  let recalled = 0;
  let offered = [];
  let active = -1;

  function relabel(words) {
    line.setAttribute("aria-label", words);
    line.setAttribute("placeholder", words);
  }

  function grow() {
    line.style.height = "auto";
    line.style.height = `${line.scrollHeight + 2}px`;
  }

  function offer() {
    offered = line.value.includes("\n") ? [] : offers(line.value);
    list.hidden = offered.length === 0;
    fill(list, offered.map((hint, index) => el("li", {
      role: "option", class: hint.shown.endsWith(":") ? "key" : null, id: `${list.id}-${index}`, "aria-selected": "false",
      on: { mousedown: (event) => { event.preventDefault(); accept(hint); } },
    }, el("code", {}, hint.shown), el("span", {}, hint.meaning))));
    point(-1);
    grow();
  }

  function offers(typed) {
    if (typed.startsWith("@")) return mentions(typed, handle, commands());
    return typed.startsWith("/") && !inThread ? hints(typed, commands()) : [];
  }

  function point(index) {
    active = index;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
    if (index >= 0) line.setAttribute("aria-activedescendant", list.children[index].id);
    else line.removeAttribute("aria-activedescendant");
  }

  function accept(hint) {
    line.value = hint.line;
    line.focus();
    offer();
  }

  function hush() {
    list.hidden = true;
    offered = [];
    active = -1;
  }

  function submit() {
    const words = line.value.trim();
    if (words === "") return;
    earlier.push(words);
    earlier.splice(0, earlier.length - MAX_KEPT);
    recalled = earlier.length;
    line.value = "";
    hush();
    grow();
    send(words);
  }

  function recall(step) {
    recalled = Math.min(Math.max(recalled + step, 0), earlier.length);
    line.value = earlier[recalled] ?? "";
    hush();
    grow();
  }

  function keydown(event) {
    const isOffering = offered.length > 0;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      if (isOffering && active >= 0) accept(offered[active]);
      else submit();
    } else if (event.key === "Tab" && isOffering && !event.shiftKey && offered[Math.max(active, 0)].line !== line.value) {
      event.preventDefault();
      accept(offered[Math.max(active, 0)]);
    } else if (isOffering && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      point((active + (event.key === "ArrowDown" ? 1 : offered.length + (active < 0 ? 0 : -1))) % offered.length);
    } else if (event.key === "Escape" && isOffering) {
      hush();
    } else if (event.key === "ArrowUp" && (line.value === "" || line.value === earlier[recalled])) {
      event.preventDefault();
      recall(-1);
    } else if (event.key === "ArrowDown" && line.value === earlier[recalled] && line.value !== "") {
      event.preventDefault();
      recall(1);
    }
  }

  line.addEventListener("input", offer);
  line.addEventListener("keydown", keydown);
  line.addEventListener("blur", hush);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  relabel(label);
  return { node: form, line, relabel };
}

/** What can follow what has been typed: a command, or a key that it takes and that is not there yet. */
export function hints(typed, commands) {
  const command = commands.find((one) => typed.startsWith(`${one.start} `));
  if (!command) {
    return commands.filter((one) => one.start.startsWith(typed.trimEnd()) || one.usage.startsWith(typed))
      .slice(0, LONGEST_LIST)
      .map((one) => ({ shown: one.usage, meaning: one.meaning, line: `${one.start} ` }));
  }
  const word = typed.slice(typed.lastIndexOf(" ") + 1);
  const before = typed.slice(0, typed.length - word.length);
  if (word.includes(":") || word.includes('"')) return [];
  return command.keys.filter((key) => key.key.startsWith(word) && !before.includes(` ${key.key}:`))
    .slice(0, LONGEST_LIST)
    .map((key) => ({ shown: `${key.key}:`, meaning: key.label, line: `${before}${key.key}:` }));
}

/** The same behind the bot's name, and the name itself. */
export function mentions(typed, handle, commands) {
  const name = `@${handle}`;
  if (!typed.startsWith(`${name} `)) {
    return name.startsWith(typed) ? [{ shown: name, meaning: "says it to the bot, here or in a thread", line: `${name} ` }] : [];
  }
  const slash = commands[0]?.start.split(" ")[0] ?? "";
  const named = (words) => (words.startsWith(slash) ? name + words.slice(slash.length) : words);
  return hints(slash + typed.slice(name.length), commands).map((hint) => ({ ...hint, shown: named(hint.shown), line: named(hint.line) }));
}
