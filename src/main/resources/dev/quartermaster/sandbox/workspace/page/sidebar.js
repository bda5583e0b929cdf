// The side bar: where one can be, what is new there, and who one is.
import { el, fill, keep } from "./dom.js";
import { avatar } from "./avatar.js";

const KINDS = [
  ["OPEN", "Channels"],
  ["CLOSED", "Private"],
  ["DIRECT", "Apps"],
];

export class Sidebar {
  #node = document.getElementById("sidebar");
  #places = el("div", { class: "places" });
  #people = el("div", { class: "people", role: "group", "aria-label": "Who you are" });
  #go;
  #become;

  /** @param {(place) => void} go  @param {(person) => void} become */
  constructor(workspace, go, become) {
    this.#go = go;
    this.#become = become;
    fill(this.#node,
      el("header", {}, el("span", { class: "sign", "aria-hidden": "true" }), el("div", {}, el("b", {}, workspace), el("small", {}, "Quartermaster sandbox"))),
      this.#places,
      el("p", { class: "label" }, "You are"),
      this.#people);
  }

  /** @param {(place) => number} unread how many messages are new in a place */
  draw(screen, here, unread) {
    const groups = KINDS.map(([kind, title]) => ({ kind, title, places: screen.places.filter((place) => place.kind === kind) }))
      .filter((group) => group.places.length > 0);
    keep(this.#places, groups, (group) => group.kind,
      (group) => JSON.stringify([group.places.map((place) => [place.id, unread(place)]), here]),
      (group) => this.#group(group, here, unread));
    const people = screen.members.filter(isPerson);
    keep(this.#people, people, (person) => person.id, (person) => String(person.id === screen.me.id),
      (person) => this.#person(person, person.id === screen.me.id));
  }

  #group({ title, places }, here, unread) {
    return el("section", {}, el("h2", {}, title), el("ul", {}, places.map((place) => {
      const news = place.id === here ? 0 : unread(place);
      return el("li", {}, el("button", {
        type: "button",
        class: `place${news > 0 ? " news" : ""}${place.archived ? " archived" : ""}`,
        "aria-current": place.id === here ? "page" : null,
        "data-control": place.id,
        on: { click: () => this.#go(place) },
      }, el("span", { class: `mark ${place.kind.toLowerCase()}`, "aria-hidden": "true" }, place.kind === "OPEN" ? "#" : ""),
      el("span", { class: "name" }, place.name),
      news > 0 && el("span", { class: "badge", "aria-label": `${news} unread` }, news > 49 ? "49+" : news)));
    })));
  }

  #person(person, isMe) {
    return el("button", {
      type: "button", class: "person", "aria-pressed": String(isMe), "data-control": person.id,
      on: { click: () => this.#become(person) },
    }, avatar(person, "small"), el("span", {}, el("b", {}, person.realName), el("small", {}, person.traits.includes("ADMIN") ? "admin" : "member")));
  }
}

/** Those whom one can be here: members in good standing. */
function isPerson(member) {
  return member.traits.every((trait) => trait === "ADMIN" || trait === "OWNER");
}
