/**
 * Asks elements that may be forms. A form's own fields stand in the way of its methods, in our world
 * too: of `<form><input name="closest"></form>`, `form.closest` is the input.
 */

export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function findAll(root: Element, selector: string): NodeListOf<Element> {
  // oxlint-disable-next-line typescript/no-deprecated -- `call` takes the last overload for the only one.
  return Element.prototype.querySelectorAll.call(root, selector);
}

/** Whether an element's properties are its own. No film is named by a form. */
export function isPlain(element: Element): boolean {
  return !(element instanceof HTMLFormElement);
}
