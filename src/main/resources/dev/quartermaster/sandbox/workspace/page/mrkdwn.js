// Slack's mark-up and rich text as elements. Addresses become links only where they lead to the web or to a mailbox.
import { el } from "./dom.js";

const INLINE = /`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])|(?<![\w_])_(\S(?:[^_\n]*\S)?)_(?![\w_])|(?<![\w~])~(\S(?:[^~\n]*\S)?)~(?![\w~])/g;
const DATE_STYLES = {
  date_num: { dateStyle: "short" },
  date: { dateStyle: "long" },
  date_pretty: { dateStyle: "long" },
  date_short: { dateStyle: "medium" },
  date_short_pretty: { dateStyle: "medium" },
  date_long: { dateStyle: "full" },
  date_long_pretty: { dateStyle: "full" },
  time: { hour: "2-digit", minute: "2-digit" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};

/** Resolves the three entities; all that Slack does to plain text. */
export function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** A text object as nodes; `names` finds people, channels and groups by id. */
export function textNodes(object, names) {
  if (!object) return [];
  return object.type === "mrkdwn" ? markedUp(object.text ?? "", names) : lines(unescape(object.text ?? ""));
}

/** Marked-up text as nodes. */
export function markedUp(text, names) {
  return text.split(/```\n?([\s\S]*?)```/g).flatMap((part, index) =>
    index % 2 === 1 ? [el("pre", {}, unescape(part))] : quoted(part, names));
}

/** Quotes are runs of lines that begin with an escaped greater-than sign. */
function quoted(text, names) {
  return text.split(/((?:^&gt; ?.*(?:\n|$))+)/gm).filter((part) => part !== "").flatMap((part) =>
    part.startsWith("&gt;")
      ? [el("blockquote", {}, inline(part.replace(/^&gt; ?/gm, "").trimEnd(), names))]
      : inline(part, names));
}

function inline(text, names) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(...lines(unescape(text.slice(end, match.index))));
    nodes.push(styled(match, names));
    end = match.index + match[0].length;
  }
  nodes.push(...lines(unescape(text.slice(end))));
  return nodes;
}

function styled([, code, bracket, bold, italic, struck], names) {
  if (code !== undefined) return el("code", {}, unescape(code));
  if (bracket !== undefined) return reference(bracket, names);
  if (bold !== undefined) return el("strong", {}, inline(bold, names));
  if (italic !== undefined) return el("em", {}, inline(italic, names));
  return el("s", {}, inline(struck, names));
}

function lines(text) {
  return text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [el("br"), line])).filter((part) => part !== "");
}

function reference(inside, names) {
  const [target, label] = inside.split(/\|(.*)/s);
  if (target.startsWith("@")) return mention("@", names.person(target.slice(1)));
  if (target.startsWith("#")) return mention("#", names.channel(target.slice(1)));
  if (target.startsWith("!subteam^")) return mention("@", names.group(target.slice("!subteam^".length)));
  if (target.startsWith("!date^")) return date(...target.slice("!date^".length).split("^"), label ?? "");
  if (target.startsWith("!")) return mention("@", target.slice(1));
  return link(unescape(target), label ? unescape(label) : undefined);
}

function mention(sign, name) {
  return el("span", { class: "mention" }, sign + name);
}

/** A link, or plain words where the address is of no kind that may be followed. */
function link(address, label = address.replace(/^mailto:/, "")) {
  if (!/^(https?:\/\/|mailto:)/i.test(address)) return el("span", {}, label);
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, label);
}

/** A moment in the reader's own time zone. */
function date(seconds, format, ...rest) {
  const moment = new Date(Number(seconds) * 1000);
  const fallback = rest.at(-1) ?? "";
  if (!format || Number.isNaN(moment.getTime())) return el("span", {}, unescape(fallback));
  const shown = format.replace(/\{(\w+)\}/g, (whole, part) =>
    DATE_STYLES[part] ? new Intl.DateTimeFormat(undefined, DATE_STYLES[part]).format(moment) : whole);
  return el("time", { datetime: moment.toISOString(), title: moment.toLocaleString() }, shown);
}

/** A rich_text block as nodes. */
export function richText(block, names) {
  return (block.elements ?? []).map((part) => richPart(part, names));
}

function richPart(part, names) {
  const inner = () => (part.elements ?? []).map((leaf) => richLeaf(leaf, names));
  switch (part.type) {
    case "rich_text_list": {
      const items = (part.elements ?? []).map((item) => el("li", {}, (item.elements ?? []).map((leaf) => richLeaf(leaf, names))));
      return el(part.style === "ordered" ? "ol" : "ul", { class: `indent-${Math.min(part.indent ?? 0, 4)}` }, items);
    }
    case "rich_text_quote":
      return el("blockquote", {}, inner());
    case "rich_text_preformatted":
      return el("pre", {}, inner());
    default:
      return el("div", { class: "rich" }, inner());
  }
}

function richLeaf(leaf, names) {
  switch (leaf.type) {
    case "link":
      return dressed(link(leaf.url ?? "", leaf.text), leaf.style);
    case "user":
      return mention("@", names.person(leaf.user_id));
    case "channel":
      return mention("#", names.channel(leaf.channel_id));
    case "usergroup":
      return mention("@", names.group(leaf.usergroup_id));
    case "broadcast":
      return mention("@", leaf.range);
    case "emoji":
      return el("span", {}, emoji(leaf));
    case "date":
      return date(leaf.timestamp, leaf.format, leaf.fallback ?? "");
    default:
      return dressed(el("span", {}, lines(leaf.text ?? "")), leaf.style);
  }
}

function emoji(leaf) {
  const points = (leaf.unicode ?? "").split("-").map((point) => Number.parseInt(point, 16));
  return points.every((point) => point > 0) ? String.fromCodePoint(...points) : `:${leaf.name}:`;
}

function dressed(node, style = {}) {
  let dress = node;
  if (style.code) dress = el("code", {}, dress);
  if (style.bold) dress = el("strong", {}, dress);
  if (style.italic) dress = el("em", {}, dress);
  if (style.strike) dress = el("s", {}, dress);
  return dress;
}
