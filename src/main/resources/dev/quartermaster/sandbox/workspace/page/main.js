// Puts the page together: who is looking at which place, and a screen that follows the server's.
import { Beside } from "./beside.js";
import { Chat } from "./chat.js";
import { Door, Refused } from "./door.js";
import { Modal } from "./modal.js";
import { Sidebar } from "./sidebar.js";
import { remembered } from "./memory.js";

const RETRY = 1000;
const FIRST = { person: "ada", place: "ml" };

const memory = remembered(location.hash);
const app = document.getElementById("app");
const trouble = document.getElementById("trouble");
const door = new Door(memory.token);
const state = { person: memory.person ?? FIRST.person, place: memory.place ?? FIRST.place, thread: null, screen: null, since: null };
let following = new AbortController();
let seen = -1;

start();

async function start() {
  if (!memory.token) {
    say("This page opens with the whole address that `bin/quartermaster sandbox` printed: it ends with a key.");
    return;
  }
  const guide = await door.guide().catch((error) => say(`The sandbox does not let this page in (${error.message}). Open the address that it printed last.`));
  if (!guide) return;
  memory.remember(state);
  const chat = new Chat({
    commands: () => guide.commands,
    handle: guide.handle,
    home: () => act("page/home", {}),
    say: (line, thread) => act("say", { channel: state.place, line, ...(thread ? { thread } : {}) }),
    openThread: (ts) => { state.thread = ts; draw(); if (!ts) chat.line.focus(); },
    dismiss: (order) => { memory.dismiss(order); draw(); },
    menu: () => toggle("menu"),
    panel: () => toggle("panel"),
  });
  const modal = new Modal(act);
  const sidebar = new Sidebar(guide.name, (place) => go({ place: place.id }), (person) => go({ person: person.name }));
  const beside = new Beside(door, () => toggle("panel"));
  app.classList.toggle("panel", matchMedia("(min-width: 1100px)").matches);
  setPanel();
  chat.line.focus();

  function draw() {
    const { screen } = state;
    if (!screen) return;
    const place = screen.places.find((one) => one.id === state.place || one.name === state.place);
    state.place = place.id;
    state.since ??= screen.notices.at(-1)?.order ?? 0;
    memory.read(screen.me.id, place);
    const context = { ...contextOf(screen, guide), act };
    app.classList.toggle("has-thread", state.thread !== null);
    sidebar.draw(screen, place.id, (one) => memory.unread(screen.me.id, one));
    chat.draw(screen, place, state.thread, context, screen.notices.filter((notice) => notice.order > state.since && !memory.isDismissed(notice.order)));
    modal.show(screen.forms, context);
  }

  function go(where) {
    Object.assign(state, { thread: null, screen: null }, where);
    if (where.person) Object.assign(state, { since: null });
    memory.remember(state);
    app.classList.remove("menu");
    refresh();
  }

  function toggle(what) {
    app.classList.toggle(what);
    setPanel();
  }

  function setPanel() {
    document.getElementById("beside").hidden = !app.classList.contains("panel");
  }

  async function act(what, body) {
    try {
      return await door.does(state.person, what, body);
    } catch (error) {
      say(error instanceof Refused ? `That can't be done: ${error.message}` : "The sandbox does not answer.");
      return null;
    } finally {
      // a search changes nothing that is on the screen
      if (what !== "page/suggest") refresh();
    }
  }

  for (;;) {
    await follow(draw);
  }
}

/** Waits for the next look of the screen and draws it. */
async function follow(draw) {
  following = new AbortController();
  const { person, place } = state;
  try {
    const screen = await door.screen(person, place, seen, following.signal);
    if (person !== state.person || place !== state.place) return;
    seen = screen.order;
    state.screen = screen;
    say("");
    draw();
  } catch (error) {
    if (error.name === "AbortError") return;
    if (error instanceof Refused && place !== FIRST.place) {
      Object.assign(state, { place: FIRST.place });
      return;
    }
    say("The sandbox does not answer; trying again…");
    seen = -1;
    await new Promise((done) => setTimeout(done, RETRY));
  }
}

/** Looks again at once, whatever was seen. */
function refresh() {
  seen = -1;
  following.abort();
}

function say(words) {
  trouble.textContent = words;
  trouble.hidden = words === "";
}

function contextOf(screen, guide) {
  const members = screen.members.map((member) => ({ ...member, isBot: member.traits.includes("BOT") }));
  const bot = members.find((member) => member.id === guide.bot);
  const named = (list, id, name) => list.find((one) => one.id === id)?.[name] ?? id;
  return {
    me: screen.me,
    bot,
    people: members,
    places: screen.places,
    names: {
      person: (id) => named(members, id, "name"),
      channel: (id) => named(screen.places, id, "name"),
      group: (id) => named(screen.groups, id, "handle"),
    },
  };
}
