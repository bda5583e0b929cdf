// A menu that is searched by typing: options that the bot offers, people, channels; one or several of them.
// Follows the combobox pattern of the ARIA Authoring Practices, with the list below the input.
import { el, fill, freshId } from "./dom.js";
import { allOptions, content, valueOf } from "./values.js";
import { unescape } from "./mrkdwn.js";

const PAUSE = 150;

export function combobox(element, value, context, changed) {
  const many = element.type.startsWith("multi_");
  const source = sourceOf(element, context);
  const list = el("ul", { class: "options", role: "listbox", id: freshId("options"), hidden: true });
  const chips = el("ul", { class: "chips", "aria-label": "Chosen" });
  const input = el("input", {
    class: "input", id: freshId("field"), type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
    placeholder: element.placeholder ? unescape(element.placeholder.text) : "Type to search",
  });
  const node = el("div", { class: "combobox" }, many && chips, input, list);
  let chosen = source.chosen(content(value));
  let offered = [];
  let active = -1;
  let timer = 0;
  let asked = 0;

  const isOpen = () => !list.hidden;
  const rest = () => { input.value = many ? "" : chosen[0]?.label ?? ""; };

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function say(words) {
    offered = [];
    fill(list, el("li", { class: "none", role: "presentation" }, words));
  }

  function open() {
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  async function search(typed) {
    asked += 1;
    const mine = asked;
    open();
    if (typed.length < source.least) {
      say(`Type at least ${source.least} letters.`);
      return;
    }
    if (!source.local) say("Looking…");
    const found = await source.find(typed);
    if (mine !== asked || !isOpen()) return;
    show(found);
  }

  function show(found) {
    if (found.length === 0) {
      say("Nothing fits.");
      return;
    }
    offered = found;
    fill(list, offered.map((option) => el("li", {
      role: "option", id: freshId("option"), "aria-selected": String(chosen.some((one) => one.id === option.id)),
      // mousedown, not click: the input must not lose the focus before the choice is taken
      on: { mousedown: (event) => { event.preventDefault(); take(option); } },
    }, option.label, option.detail && el("small", {}, option.detail))));
    point(-1);
  }

  function point(index) {
    active = index;
    [...list.children].forEach((item, at) => item.classList.toggle("active", at === index));
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    input.setAttribute("aria-activedescendant", list.children[index].id);
    list.children[index].scrollIntoView({ block: "nearest" });
  }

  function take(option) {
    const others = chosen.filter((one) => one.id !== option.id);
    chosen = many ? (others.length < chosen.length ? others : [...chosen, option]) : [option];
    settle();
  }

  function settle() {
    close();
    rest();
    drawChips();
    changed("picked");
  }

  function drawChips() {
    fill(chips, chosen.map((option) => el("li", {}, option.label, el("button", {
      type: "button", "aria-label": `Remove ${option.label}`, on: { click: () => take(option) },
    }, "×"))));
  }

  function keydown(event) {
    if (event.key === "Escape" && isOpen()) {
      // the form around it stays open
      event.preventDefault();
      event.stopPropagation();
      close();
      rest();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen()) search("");
      else if (offered.length > 0) point((active + (event.key === "ArrowDown" ? 1 : -1) + offered.length) % offered.length);
    } else if (event.key === "Enter" && isOpen()) {
      event.preventDefault();
      if (offered.length > 0) take(offered[Math.max(active, 0)]);
    }
  }

  function blurred() {
    const cleared = input.value === "" && !many && chosen.length > 0;
    if (cleared) {
      chosen = [];
      changed("picked");
    }
    close();
    rest();
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => search(input.value), PAUSE);
  });
  input.addEventListener("click", () => { if (!isOpen()) { input.select(); search(""); } });
  input.addEventListener("keydown", keydown);
  input.addEventListener("blur", blurred);
  rest();
  drawChips();
  const read = () => chosen.map((option) => option.inside);
  return { node, target: input, value: () => valueOf(element.type, many ? read() : read()[0] ?? null) };
}

/** Where the options come from: {local, least, chosen(content), find(typed)}. */
function sourceOf(element, context) {
  if (element.type.endsWith("external_select")) {
    return {
      local: false,
      least: element.min_query_length ?? 3,
      chosen: (inside) => [inside ?? []].flat().map(fromOption),
      find: async (typed) => (await context.suggest(element, typed)).map(fromOption),
    };
  }
  const all = listed(element, context);
  return {
    local: true,
    least: 0,
    chosen: (inside) => [inside ?? []].flat().map((one) => found(all, one.value ?? one)),
    find: async (typed) => all.filter((option) => `${option.label} ${option.detail ?? ""}`.toLowerCase().includes(typed.toLowerCase())),
  };
}

function listed(element, context) {
  if (element.type.endsWith("users_select")) return context.people.map((person) => plain(person.id, person.realName || person.name, `@${person.name}`));
  if (element.type.endsWith("static_select")) return allOptions(element).map(fromOption);
  return context.places.map((place) => plain(place.id, (place.kind === "DIRECT" ? "@" : "#") + place.name));
}

function found(all, id) {
  return all.find((option) => option.id === id) ?? plain(id, id);
}

function fromOption(option) {
  return { id: option.value, label: unescape(option.text.text), detail: option.description && unescape(option.description.text), inside: option };
}

function plain(id, label, detail) {
  return { id, label, detail, inside: id };
}
