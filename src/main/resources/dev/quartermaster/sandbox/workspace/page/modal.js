// The form on top of a person's stack. The dialog element keeps the focus inside; what was typed stays while the bot
// redraws the form, as Slack's screen does where block, action and type are the same.
import { el, fill } from "./dom.js";
import { unescape } from "./mrkdwn.js";
import { drawBlock } from "./blocks.js";
import { initial } from "./values.js";

export class Modal {
  #dialog = document.getElementById("form");
  #act;
  #shown = null;
  #fields = new Map();
  #blocks = new Map();
  #opener = null;

  /** @param {(what: string, body: object) => Promise<object>} act sends what is done to the door */
  constructor(act) {
    this.#act = act;
    this.#dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.#leave("form/cancel");
    });
  }

  /** Shows the top of this stack of forms, or nothing. */
  show(forms, context) {
    const top = forms.at(-1);
    if (!top) {
      this.#hide();
      return;
    }
    const errors = JSON.stringify(top.errors);
    const look = `${top.hash} ${forms.length} ${errors}`;
    if (this.#shown?.id === top.id && this.#shown.look === look) return;
    const fresh = this.#shown?.id !== top.id;
    if (fresh) {
      this.#fields.clear();
      this.#blocks.clear();
    }
    this.#draw(top, forms.length, context, fresh, errors !== "{}" && errors !== this.#shown?.errors);
    this.#shown = { id: top.id, look, errors };
  }

  #hide() {
    if (!this.#dialog.open) return;
    this.#shown = null;
    this.#dialog.close();
    const back = this.#opener?.isConnected ? this.#opener : document.getElementById("line");
    // the dialog itself has given the focus back, but without a place to type at: it has to be taken anew
    back?.blur();
    back?.focus();
  }

  #draw(top, depth, context, fresh, isWrong) {
    const { view } = top;
    const focused = this.#dialog.contains(document.activeElement) ? document.activeElement.dataset.control : undefined;
    const blocks = this.#body(top, context);
    if (fresh) {
      fill(this.#dialog, el("form", { novalidate: true, on: { submit: (event) => this.#submit(event) } },
        this.#head(view, depth), el("div", { class: "form-body", tabindex: -1 }, blocks), this.#foot(view)));
    } else {
      this.#redraw(view, depth, blocks);
    }
    if (!this.#dialog.open) {
      this.#opener = document.activeElement;
      this.#dialog.showModal();
    }
    this.#focus(focused, fresh, isWrong);
  }

  /** Touches only what changed, so that an open menu stays open and a caret where it is. */
  #redraw(view, depth, blocks) {
    const [head, body, foot] = this.#dialog.firstElementChild.children;
    const scrolled = body.scrollTop;
    swap(head, this.#head(view, depth));
    swap(foot, this.#foot(view));
    for (const gone of [...body.children].filter((node) => !blocks.includes(node))) gone.remove();
    blocks.forEach((node, at) => {
      if (body.children[at] !== node) body.insertBefore(node, body.children[at] ?? null);
    });
    body.scrollTop = scrolled;
  }

  #head(view, depth) {
    return el("header", {},
      depth > 1 && el("button", { type: "button", class: "icon", "aria-label": "Back", on: { click: () => this.#leave("form/cancel") } }, "←"),
      el("h2", { id: "form-title" }, unescape(view.title.text)),
      el("button", { type: "button", class: "icon", "aria-label": "Close", on: { click: () => this.#leave("form/close") } }, "×"));
  }

  #foot(view) {
    return el("footer", {},
      el("button", { type: "button", class: "button", on: { click: () => this.#leave("form/cancel") } }, unescape(view.close?.text ?? "Cancel")),
      view.submit && el("button", { type: "submit", class: "button primary" }, unescape(view.submit.text)));
  }

  /** Blocks that are as before are used again with what stands in them. */
  #body(top, context) {
    const before = this.#fields;
    const blocks = this.#blocks;
    this.#fields = new Map();
    this.#blocks = new Map();
    return top.view.blocks.map((block) => {
      const look = JSON.stringify(block);
      const old = blocks.get(block.block_id);
      if (old?.look === look) {
        old.keys.forEach((key) => this.#fields.set(key, before.get(key)));
        old.keys.forEach((key) => before.get(key).say?.(top.errors[block.block_id] ?? ""));
        this.#blocks.set(block.block_id, old);
        return old.node;
      }
      return this.#drawn(block, look, top, before, context);
    });
  }

  #drawn(block, look, top, before, context) {
    const keys = [];
    const keyOf = (element) => `${block.block_id}/${element.action_id}`;
    const node = drawBlock(block, {
      ...context,
      error: () => top.errors[block.block_id],
      valueOf: (_, element) => this.#valueNow(top, block, element, before.get(keyOf(element))),
      has: (_, element, field) => {
        keys.push(keyOf(element));
        this.#fields.set(keyOf(element), field);
      },
      suggest: async (_, element, typed) => {
        const told = await this.#act("page/suggest", { control: keyOf(element), typed, values: this.#values() });
        return told?.options ?? [];
      },
      acts: (_, element, value) => value === null
        ? this.#act("page/press", { control: keyOf(element), values: this.#values() })
        : this.#act("page/touch", { control: keyOf(element), value, values: this.#values() }),
    });
    this.#blocks.set(block.block_id, { look, keys, node });
    return node;
  }

  #valueNow(top, block, element, old) {
    const here = old?.value();
    if (here?.type === element.type) return here;
    return top.values[block.block_id]?.[element.action_id] ?? initial(element);
  }

  #values() {
    const values = {};
    for (const [key, field] of this.#fields) {
      const cut = key.lastIndexOf("/");
      (values[key.slice(0, cut)] ??= {})[key.slice(cut + 1)] = field.value();
    }
    return values;
  }

  async #submit(event) {
    event.preventDefault();
    const button = this.#dialog.querySelector("[type=submit]");
    if (!button || button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    await this.#act("page/submit", { values: this.#values() });
    button.removeAttribute("aria-busy");
  }

  #leave(how) {
    this.#act(how, {});
  }

  /** To the first error when there is a new one, else where it was, else into the first field. */
  #focus(focused, fresh, isWrong) {
    const [, body] = this.#dialog.firstElementChild.children;
    const here = document.activeElement;
    const isIdle = fresh || here === body || !this.#dialog.firstElementChild.contains(here);
    const target = (isWrong && this.#dialog.querySelector("[aria-invalid=true]"))
      || (!fresh && focused && this.#dialog.querySelector(`[data-control="${CSS.escape(focused)}"]`))
      || (isIdle && (body.querySelector("input, select, textarea") ?? body));
    if (!target || target === here) return;
    (target.getAttribute("role")?.endsWith("group") ? target.querySelector("input") : target).focus();
  }
}

/** Puts a new node in the place of one that looks otherwise. */
function swap(old, node) {
  if (!old.isEqualNode(node)) old.replaceWith(node);
}
