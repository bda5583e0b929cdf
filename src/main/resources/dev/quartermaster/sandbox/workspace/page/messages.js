// A list of messages: cards of the bot, words of people, and what only one person sees.
import { el, keep } from "./dom.js";
import { markedUp } from "./mrkdwn.js";
import { drawBlock } from "./blocks.js";
import { avatar } from "./avatar.js";
import { menuOf } from "./buttons.js";

const TOGETHER_SECONDS = 180;

/**
 * Brings a list of messages up to date.
 * @param {Element} list
 * @param {Array} messages in order
 * @param {object} context `names`, `people`, `places`, `act(what, body)`
 * @param {(message) => {count: number, last: string}|null} replies what stands in its thread, where that is shown
 * @param {(ts: string) => void} openThread
 */
export function drawMessages(list, messages, context, replies, openThread) {
  const items = messages.map((message, index) => ({
    message,
    day: dayOf(message) === dayOf(messages[index - 1]) ? null : dayOf(message),
    follows: isTogether(messages[index - 1], message),
    thread: replies(message),
  }));
  keep(list, items, ({ message }) => message.ts,
    (item) => JSON.stringify([item.message.version, item.day, item.follows, item.thread, context.me.id]),
    (item) => draw(item, context, openThread));
}

export function stampTime(ts) {
  return new Date(Number(ts) * 1000);
}

export function clock(moment) {
  return moment.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
}

function dayOf(message) {
  return message ? stampTime(message.ts).toLocaleDateString(undefined, { weekday: "long", day: "numeric", month: "long" }) : null;
}

function isTogether(before, message) {
  return before?.author === message.author && before.onlyYou === message.onlyYou && dayOf(before) === dayOf(message)
    && Number(message.ts) - Number(before.ts) < TOGETHER_SECONDS;
}

function draw({ message, day, follows, thread }, context, openThread) {
  const author = context.people.find((person) => person.name === message.author) ?? context.bot;
  const moment = stampTime(message.ts);
  return el("li", { "data-ts": message.ts },
    day && el("p", { class: "day" }, el("span", {}, day)),
    el("article", { class: `message${follows ? " follows" : ""}${message.onlyYou ? " only-you" : ""}`, "aria-label": `${author.name}, ${clock(moment)}` },
      follows ? el("span", { class: "gutter", "aria-hidden": "true" }, moment.toTimeString().slice(0, 5)) : avatar(author),
      el("div", { class: "body" },
        message.onlyYou && !follows && el("p", { class: "whisper" }, "Only visible to you"),
        !follows && el("p", { class: "head" },
          el("b", {}, author.isBot ? author.name : author.realName), author.isBot && el("span", { class: "tag" }, "app"),
          el("time", { datetime: moment.toISOString(), title: moment.toLocaleString() }, clock(moment))),
        el("div", { class: "content" }, inside(message, context)),
        thread && el("button", { type: "button", class: "replies", "data-control": `thread ${message.ts}`, on: { click: () => openThread(message.ts) } },
          `${thread.count} ${thread.count === 1 ? "reply" : "replies"}`, el("small", {}, `latest ${clock(stampTime(thread.last))}`))),
      author.isBot && !message.onlyYou && menuOf(`message ${message.ts}`, [["Machine actions", () => context.act("page/shortcut", { ts: message.ts })]])));
}

function inside(message, context) {
  if (message.blocks.length === 0) return el("div", { class: "text" }, markedUp(message.rawText, context.names));
  const name = (block, element) => `${block.block_id}/${element.action_id}`;
  return message.blocks.map((block) => drawBlock(block, {
    ...context,
    suggest: async (within, element, typed) => {
      const told = await context.act("page/suggest", { ts: message.ts, control: name(within, element), typed });
      return told?.options ?? [];
    },
    acts: (within, element, value) => value === null
      ? context.act("press", { ts: message.ts, control: name(within, element) })
      : context.act("page/touch", { ts: message.ts, control: name(within, element), value }),
  }));
}
