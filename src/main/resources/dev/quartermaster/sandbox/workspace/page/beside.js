// The panel beside the chat: the simulated cloud with its machines, its faults, its clock and the last requests to it.
import { el, fill, keep } from "./dom.js";

const PAUSE = 1000;

export class Beside {
  #node = document.getElementById("beside");
  #door;
  #clock = el("p", { class: "clock" });
  #machines = el("ul", { class: "machines" });
  #none = el("p", { class: "hint" }, "No machine yet. What you create in the chat shows up here.");
  #faults = el("div", { class: "faults" });
  #requests = el("ul", { class: "requests" });

  /** @param {() => void} close hides the panel */
  constructor(door, close) {
    this.#door = door;
    fill(this.#node,
      el("header", {}, el("h2", {}, "Simulator"),
        el("button", { type: "button", class: "icon", "aria-label": "Close simulator", on: { click: close } }, "×")),
      el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Simulator" },
        this.#clock,
        el("h3", {}, "Machines"), this.#none, this.#machines,
        el("h3", {}, "Trouble"), el("p", { class: "hint" }, "Each switch strikes once, at the next create, and then goes off by itself."), this.#faults,
        el("h3", {}, "On the wire"), el("p", { class: "hint" }, "What the bot asked Paperspace last, newest first; keys and passwords are masked."), this.#requests));
    this.#follow();
  }

  async #follow() {
    for (;;) {
      if (!this.#node.hidden && !document.hidden) {
        // the chat itself says when the server is gone
        await this.#door.beside().then((panel) => this.#draw(panel), () => {});
      }
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }

  #draw(panel) {
    const time = new Date(panel.time);
    fill(this.#clock, el("b", {}, `${panel.speed}×`), ` faster than the world. It is ${time.toLocaleTimeString()} there.`);
    this.#none.hidden = panel.machines.length > 0;
    keep(this.#machines, panel.machines, (machine) => machine.id, (machine) => JSON.stringify(machine), drawMachine);
    keep(this.#faults, panel.faults, (fault) => fault.name, (fault) => JSON.stringify(fault), (fault) => this.#fault(fault));
    keep(this.#requests, panel.requests, (request) => `${request.time} ${request.method} ${request.target}`, () => "", drawRequest);
  }

  #fault(fault) {
    return el("button", {
      type: "button", role: "switch", class: "switch", "aria-checked": String(fault.on), title: fault.explanation, "data-control": fault.name,
      on: { click: async () => this.#draw(await this.#door.flip(fault.on ? "disarm" : "arm", { name: fault.name })) },
    }, el("span", { class: "track", "aria-hidden": "true" }), el("span", {}, fault.label));
  }
}

function drawMachine(machine) {
  return el("li", {},
    el("p", {}, el("b", {}, machine.name), el("span", { class: `state ${machine.state}` }, machine.state)),
    el("p", { class: "facts" }, el("code", {}, machine.id),
      machine.publicIp && el("span", {}, "public ", el("code", {}, machine.publicIp)),
      machine.privateIp && el("span", {}, "private ", el("code", {}, machine.privateIp))));
}

function drawRequest(request) {
  const went = request.status === 0 ? "cut" : String(request.status);
  const summary = [
    el("b", {}, request.method), el("code", {}, request.target),
    el("span", { class: `status ${request.status >= 200 && request.status < 300 ? "good" : "bad"}` }, went),
    request.fault && el("span", { class: "tag" }, request.fault),
  ];
  return el("li", {}, request.body ? el("details", {}, el("summary", {}, summary), el("pre", {}, readable(request.body))) : el("p", {}, summary));
}

function readable(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
