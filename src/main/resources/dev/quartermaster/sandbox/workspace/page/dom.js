// Builds elements. Text always becomes a text node: whatever a machine is called or a cloud answers, it is never markup.

/**
 * Makes an element.
 * @param {string} tag
 * @param {object} props attributes; `on` holds listeners; false, null and undefined leave an attribute out, true sets it empty
 * @param {...(Node|string|number|null|false|undefined|Array)} children
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  node.append(...solid(children));
  return node;
}

/** Puts these children in the place of all that were there. */
export function fill(node, ...children) {
  node.replaceChildren(...solid(children));
  return node;
}

function solid(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

const built = new WeakMap();

/**
 * Brings a list up to date and leaves alone what did not change, so that focus, selection and open details stay.
 * @param {Element} parent whose children all come from here
 * @param {Array} items what is to be there, in order
 * @param {(item) => string} keyOf names an item
 * @param {(item) => string} lookOf all that an item's look depends on
 * @param {(item) => Element} build
 */
export function keep(parent, items, keyOf, lookOf, build) {
  const old = new Map([...parent.children].map((child) => [built.get(child)?.key, child]));
  let before = null;
  for (const item of items) {
    const key = keyOf(item);
    const look = lookOf(item);
    const found = old.get(key);
    const node = found && built.get(found).look === look ? found : rebuilt(found, build(item));
    built.set(node, { key, look });
    if (found && found !== node) found.remove();
    old.delete(key);
    const place = before ? before.nextSibling : parent.firstChild;
    if (place !== node) parent.insertBefore(node, place);
    before = node;
  }
  for (const gone of old.values()) gone.remove();
}

/** A new look takes over the focus of the old one where both have the same control. */
function rebuilt(old, node) {
  const name = old?.contains(document.activeElement) && document.activeElement.dataset.control;
  if (name) {
    queueMicrotask(() => node.querySelector(`[data-control="${CSS.escape(name)}"]`)?.focus());
  }
  return node;
}

let count = 0;

/** An id that no other element of the page has. */
export function freshId(prefix) {
  count += 1;
  return `${prefix}-${count}`;
}
