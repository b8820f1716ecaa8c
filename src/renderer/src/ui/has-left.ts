/**
 * Whether the focus that an element loses goes out of it. With the window it does not: the editor looks something up elsewhere and comes back,
 * and what the document still names as its active element has the focus again then.
 */
export function hasLeft(element: Element, to: EventTarget | null): boolean {
  return !(to instanceof Node && element.contains(to)) && !element.contains(document.activeElement)
}
