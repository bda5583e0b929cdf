// A small square that stands for somebody: initials on one of a few calm colours, or the bot's sign.
import { el } from "./dom.js";

const COLOURS = 5;

export function avatar(member, size = "") {
  const shade = [...member.id].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % COLOURS;
  const initials = (member.realName || member.name).split(/\s+/).map((word) => [...word][0]).slice(0, 2).join("");
  return el("span", { class: `avatar ${size} ${member.isBot ? "bot" : `shade-${shade}`}`, "aria-hidden": "true" }, member.isBot ? "" : initials);
}
