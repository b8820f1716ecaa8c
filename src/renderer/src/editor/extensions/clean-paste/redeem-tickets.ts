import type { Node } from '@tiptap/pm/model'
import { Fragment, Slice } from '@tiptap/pm/model'
import { isNode } from '../../commands/node-type'
import type { PictureSource } from '../../paste/picture-sources'
import { readTicket } from '../../paste/tickets'

/**
 * Takes the tickets off the places of a paste and tells which node waits for what. The nodes go into the document as they are, so they
 * are found there again by themselves.
 */
export function redeemTickets(slice: Slice, sources: readonly PictureSource[]): { readonly slice: Slice; readonly waiting: ReadonlyMap<Node, PictureSource> } {
  const waiting = new Map<Node, PictureSource>()
  if (sources.length === 0) return { slice, waiting }
  const content = redeemIn(slice.content, (figure) => {
    const alt: unknown = figure.attrs['alt']
    const ticket = typeof alt === 'string' ? readTicket(alt) : undefined
    if (ticket === undefined) return figure
    const place = figure.type.create({ ...figure.attrs, alt: ticket.text })
    const source = sources[ticket.index]
    if (source !== undefined) waiting.set(place, source)
    return place
  })
  return { slice: new Slice(content, slice.openStart, slice.openEnd), waiting }
}

function redeemIn(content: Fragment, redeem: (figure: Node) => Node): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => nodes.push(isNode(node, 'figure') ? redeem(node) : node.isTextblock || node.isLeaf ? node : node.copy(redeemIn(node.content, redeem))))
  return Fragment.from(nodes)
}
