import { defaultTreeAdapter, parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

/** A parser's work grows with the depth at every tag: a page that is nested deeper was not made to be read. */
const deepest = 256
class TooDeep extends Error {}

/** HTML as a browser without scripts reads it (WHATWG HTML, 13.2), as plain objects: nothing of it runs or loads. Undefined of what is nested without an end. */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document | undefined {
  let depth = 0
  const onItemPush = (): void => {
    if (++depth > deepest) throw new TooDeep()
  }
  const onItemPop = (): void => {
    depth--
  }
  try {
    return parse(html, { scriptingEnabled: false, treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop } })
  } catch (error) {
    if (error instanceof TooDeep) return undefined
    throw error
  }
}
