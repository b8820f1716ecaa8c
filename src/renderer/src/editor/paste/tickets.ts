/** Characters that mean nothing to anybody else; they are taken out of all pasted text. */
const mark = '\ue000'
const ticket = /^\ue000(\d{1,6})\ue000/

/**
 * Put before the alt text of a pasted place, so that it is known again when the schema has made a node of it: what is not the article's
 * has no attribute there.
 */
export function ticketFor(index: number): string {
  return `${mark}${index}${mark}`
}

/** The number on a ticket, and the text behind it. */
export function readTicket(text: string): { readonly index: number; readonly text: string } | undefined {
  const found = ticket.exec(text)
  return found === null ? undefined : { index: Number(found[1]), text: text.slice(found[0].length) }
}
