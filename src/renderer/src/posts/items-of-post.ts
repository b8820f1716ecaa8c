import type { Node } from '@tiptap/pm/model'
import { Fragment } from '@tiptap/pm/model'
import { isRoomFor } from '../editor/commands/item-place'
import { isNode, nodeType } from '../editor/commands/node-type'
import { itemOf } from '../editor/commands/turn-into-items'
import { wordsOf } from '../editor/queries/numbered-runs'

/** As we write the rank before the heading of an item, whose words may be missing (`core/serialise/wordpress-blocks.ts`). */
const rank = /^\s*(\d{1,4})\.\s*/

interface RankedHeading {
  readonly index: number
  readonly rank: number
  readonly length: number
}

/** Makes items of the headings that are known to be those of items, with all that follows each. A list ends where the numbers do not go on. */
export function withItems(doc: Node, isOfItem: (words: string) => boolean): Node {
  const blocks = doc.children
  const headings = blocks.flatMap((block, index): RankedHeading[] => {
    const words = isNode(block, 'heading') ? wordsOf(block) : ''
    const found = isOfItem(words) ? rank.exec(words) : null
    return found === null ? [] : [{ index, rank: Number(found[1]), length: found[0].length }]
  })
  const [first] = headings
  if (first === undefined || !isRoomFor(headings.length)) return doc
  const { schema } = doc.type
  const lists = listsOf(headings).map((list) => {
    const items = list.map(({ index, length }) => {
      const next = headings.find((heading) => heading.index > index)
      const heading = doc.child(index)
      return itemOf(heading, heading.content.cut(length), blocks.slice(index + 1, next?.index ?? blocks.length))
    })
    return nodeType(schema, 'listicle').create({ order: orderOf(list) }, items)
  })
  return doc.copy(Fragment.from([...blocks.slice(0, first.index), ...lists]))
}

/** In their order, each as long as its numbers go up, or down, by one. */
function listsOf(headings: readonly RankedHeading[]): RankedHeading[][] {
  const lists: RankedHeading[][] = []
  for (const heading of headings) {
    const list = lists.at(-1)
    const [one, two] = list ?? []
    const last = list?.at(-1)
    const step = last === undefined ? 0 : heading.rank - last.rank
    const isNext = one !== undefined && Math.abs(step) === 1 && (two === undefined || step === two.rank - one.rank)
    if (isNext && list !== undefined) list.push(heading)
    else lists.push([heading])
  }
  return lists
}

function orderOf([first, second]: readonly RankedHeading[]): 'ascending' | 'countdown' {
  return first !== undefined && second !== undefined && second.rank < first.rank ? 'countdown' : 'ascending'
}
