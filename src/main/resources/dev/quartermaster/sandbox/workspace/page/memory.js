// What a tab remembers: the token, which never stays in the address bar; who one is; what one has read and put away.

const HASH = /^#(\w[\w-]*)\/(\w[\w-]*)$/;

/** Takes the token out of the address, or from an earlier load of this tab. */
export function remembered(hash) {
  const [, person, place] = HASH.exec(hash) ?? [];
  const given = person || hash.length < 2 ? null : hash.slice(1);
  if (given) sessionStorage.setItem("token", given);
  const readUpTo = JSON.parse(sessionStorage.getItem("read") ?? "{}");
  const dismissed = new Set();
  return {
    token: given ?? sessionStorage.getItem("token"),
    person,
    place,

    /** Puts person and place in the address bar, so that a reload comes back to them. */
    remember(state) {
      history.replaceState(null, "", `#${state.person}/${state.place}`);
    },

    /** Counts all that stands in a place as read by this person. */
    read(person_, where) {
      const last = where.stamps.at(-1);
      if (!last) return;
      readUpTo[`${person_}/${where.id}`] = last;
      sessionStorage.setItem("read", JSON.stringify(readUpTo));
    },

    /** How many messages of others are new to this person in a place. */
    unread(person_, where) {
      const last = readUpTo[`${person_}/${where.id}`] ?? "";
      return where.stamps.filter((stamp) => stamp > last).length;
    },

    dismiss(order) {
      dismissed.add(order);
    },

    isDismissed(order) {
      return dismissed.has(order);
    },
  };
}
