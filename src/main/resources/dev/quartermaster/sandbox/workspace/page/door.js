// The people's door of the workspace: every request carries the token that came after the hash of the page's address.

/** Thrown where the door says no; its message is fit to be shown. */
export class Refused extends Error {}

export class Door {
  #token;

  constructor(token) {
    this.#token = token;
  }

  /** What the composer offers, and who the workspace is. */
  guide() {
    return this.#ask("/_people/guide");
  }

  /** One person's screen, as soon as it may look other than at `seen`. */
  screen(person, place, seen, signal) {
    const query = new URLSearchParams({ place, seen });
    return this.#ask(`/_people/${encodeURIComponent(person)}/screen?${query}`, { signal });
  }

  /** Does something as a person; answers what became of it. */
  does(person, what, body) {
    return this.#ask(`/_people/${encodeURIComponent(person)}/${what}`, { method: "POST", body: JSON.stringify(body) });
  }

  /** What the panel shows. */
  beside() {
    return this.#ask("/_beside");
  }

  /** Flips a switch of the panel. */
  flip(what, body) {
    return this.#ask(`/_beside/${what}`, { method: "POST", body: JSON.stringify(body) });
  }

  async #ask(path, options = {}) {
    const answer = await fetch(path, { ...options, headers: { "X-Workspace-Token": this.#token } });
    const told = await answer.json();
    if (!answer.ok) throw new Refused(told.error ?? `answered ${answer.status}`);
    return told;
  }
}
