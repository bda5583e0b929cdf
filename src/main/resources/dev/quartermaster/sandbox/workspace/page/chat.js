// The open channel and, beside it, the open thread.
import { el, fill, keep } from "./dom.js";
import { composer } from "./composer.js";
import { drawBlock } from "./blocks.js";
import { drawMessages } from "./messages.js";

const NEAR_THE_END = 80;

export class Chat {
  #channel = document.getElementById("channel");
  #thread = document.getElementById("thread");
  #title = el("h1", {});
  #about = el("p", { class: "about" });
  #list = el("ol", { class: "messages" });
  #empty = el("div", { class: "empty" });
  #replies = el("ol", { class: "messages" });
  #notices = el("ul", { class: "notices", "aria-live": "polite" });
  #tabs = ["Home", "Messages"].map((name) => el("button", { type: "button", role: "tab", class: "tab", on: { click: () => this.#turn(name === "Home") } }, name));
  #tablist = el("div", { class: "tabs", role: "tablist", "aria-label": "Pages of the bot", hidden: true }, this.#tabs);
  #page = el("div", { class: "home" });
  #home = el("div", { class: "scroll", tabindex: 0, role: "tabpanel", "aria-label": "Home", hidden: true }, this.#page);
  #atHome = false;
  #looks;
  #line;
  #reply;
  #scrolls;
  #open;

  /** @param {object} options `commands()`, `say(line, thread)`, `openThread(ts|null)`, `dismiss(order)`, `menu()`, `panel()`, `handle` of the bot, `home()` tells it that its page is looked at */
  constructor(options) {
    this.#open = options.openThread;
    this.#line = composer({ id: "line", label: "Message", commands: options.commands, handle: options.handle, send: (line) => options.say(line) });
    this.#reply = composer({ id: "reply", label: "Reply…", commands: options.commands, handle: options.handle, inThread: true, send: (line) => options.say(line, this.#thread.dataset.ts) });
    this.#scrolls = [this.#list, this.#replies].map((list) => el("div", { class: "scroll", tabindex: 0, role: "log", "aria-label": list === this.#list ? "Messages" : "Replies" }, list));
    this.#scrolls[0].prepend(this.#empty);
    this.dismiss = options.dismiss;
    this.#looks = options.home;
    fill(this.#channel,
      el("header", {},
        el("button", { type: "button", class: "icon menu-button", "aria-label": "Channels", on: { click: options.menu } }, "☰"),
        el("div", {}, this.#title, this.#about),
        el("button", { type: "button", class: "button quiet", on: { click: options.panel } }, "Simulator")),
      this.#tablist, this.#home, this.#scrolls[0], this.#notices, this.#line.node);
    fill(this.#thread,
      el("header", {}, el("h2", {}, "Thread"),
        el("button", { type: "button", class: "icon", "aria-label": "Close thread", on: { click: () => this.#open(null) } }, "×")),
      this.#scrolls[1], this.#reply.node);
  }

  get line() {
    return this.#line.line;
  }

  /** Draws a screen with this thread open, or none. */
  draw(screen, place, thread, context, notices) {
    this.#head(place, screen);
    this.#drawHome(place, screen, context);
    const byRoot = Map.groupBy(screen.messages.filter((message) => message.thread), (message) => message.thread);
    const roots = screen.messages.filter((message) => !message.thread);
    const summary = (message) => {
      const answers = byRoot.get(message.ts);
      return answers ? { count: answers.length, last: answers.at(-1).ts } : null;
    };
    const open = roots.find((message) => message.ts === thread);
    this.#keepEnd(0, place.id, () => drawMessages(this.#list, roots, context, summary, this.#open));
    this.#empty.hidden = roots.length > 0;
    this.#thread.hidden = !open;
    if (open) {
      this.#thread.dataset.ts = thread;
      const answers = [open, ...(byRoot.get(thread) ?? [])];
      this.#keepEnd(1, thread, () => drawMessages(this.#replies, answers, context, () => null, this.#open));
    }
    keep(this.#notices, notices, (notice) => String(notice.order), () => "", (notice) => this.#notice(notice));
  }

  #turn(home) {
    this.#atHome = home;
    this.#showHome(true);
    if (home) this.#looks();
  }

  #showHome(isDirect) {
    this.#atHome &&= isDirect;
    this.#tablist.hidden = !isDirect;
    this.#tabs.forEach((tab, at) => tab.setAttribute("aria-selected", String((at === 0) === this.#atHome)));
    this.#home.hidden = !this.#atHome;
    this.#scrolls[0].hidden = this.#line.node.hidden = this.#atHome;
  }

  /** The page that the bot drew last for whoever looks. */
  #drawHome(place, screen, context) {
    this.#showHome(place.kind === "DIRECT");
    const blocks = screen.home?.view.blocks ?? [];
    keep(this.#page, blocks, (block) => block.block_id, (block) => JSON.stringify([block, screen.me.id]), (block) => drawBlock(block, {
      ...context,
      acts: (within, element) => context.act("page/home/press", { control: `${within.block_id}/${element.action_id}` }),
    }));
  }

  #head(place, screen) {
    const name = `${place.kind === "OPEN" ? "#" : ""}${place.name}`;
    this.#title.textContent = name;
    document.title = `${name} · Quartermaster sandbox`;
    const about = place.archived ? "Archived: nobody writes here any more"
      : place.kind === "DIRECT" ? "Your private line to the bot"
        : place.bot ? `${place.kind === "CLOSED" ? "Private; the" : "The"} bot is in this channel` : "The bot is not in this channel";
    this.#about.textContent = about;
    this.#channel.setAttribute("aria-label", name);
    this.#line.relabel(`Message ${name}; / for commands, @ for the bot`);
    if (this.#empty.dataset.place !== place.id + screen.me.id) {
      this.#empty.dataset.place = place.id + screen.me.id;
      fill(this.#empty, el("h2", {}, `Nothing in ${name} yet`),
        el("p", {}, "Type ", el("code", {}, "/machine create"), " for a form, or the whole line: ",
          el("button", { type: "button", class: "try", on: { click: () => this.#fillIn(EXAMPLE) } }, EXAMPLE)));
    }
  }

  #fillIn(line) {
    this.line.value = line;
    this.line.focus();
    this.line.dispatchEvent(new Event("input"));
  }

  #notice(notice) {
    return el("li", {}, el("span", { class: "whisper" }, "Only visible to you"), el("p", {}, notice.text),
      el("button", { type: "button", class: "icon", "aria-label": "Dismiss", on: { click: () => this.dismiss(notice.order) } }, "×"));
  }

  /** Stays at the end where the reader was at the end, or came from elsewhere. */
  #keepEnd(index, what, draw) {
    const scroll = this.#scrolls[index];
    const isNew = scroll.dataset.shows !== what;
    const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_THE_END;
    draw();
    scroll.dataset.shows = what;
    if (isNew || atEnd) scroll.scrollTop = scroll.scrollHeight;
  }
}

const EXAMPLE = '/machine create name:trainer-7 type:P5000 region:NY2 size:100 template:"Ubuntu 22.04"';
