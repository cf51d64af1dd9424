import { EventTarget } from 'linkedom';

/** What a class is built upon, as long as it is one. */
const baseOf = (made: object): object | null => Object.getPrototypeOf(made);

class NoListeners {}

/**
 * Has linkedom make nodes that listen to nothing. It keeps a map of listeners for every element, text and attribute of a
 * page, which nobody here adds to, in a WeakMap that the collector goes through again and again: a fifth of the time that a
 * page takes. The class on which those of nodes are built is left out when they are made; what they inherit stays.
 *
 * @param node any element that linkedom made
 */
export function withoutEvents(node: object): void {
  let made: object | null = node.constructor;
  while (made !== null && baseOf(made) !== EventTarget) made = baseOf(made);
  if (made !== null) Object.setPrototypeOf(made, NoListeners);
}
