import * as z from 'zod/mini'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ListicleOrder } from '../../../../../core/article/document'
import { rankAt } from '../../../../../core/listicle/ranks'
import { isNode } from '../../commands/node-type'
import { isTyping } from '../../queries/is-typing'
import type { EditorTexts } from '../../editor-texts'

const ranks = new PluginKey<DecorationSet>('itemRanks')

const standingSchema = z.object({ isFirst: z.boolean(), isLast: z.boolean() })

/** Whether an item is the first or the last of all lists, and can move no further, read off the decorations that its view is given. */
export type ItemStanding = z.infer<typeof standingSchema>

/** Finds the standing among the decorations of an item. */
export function findStanding(decorations: readonly Decoration[]): ItemStanding | undefined {
  for (const { spec } of decorations) {
    const standing = standingSchema.safeParse(spec)
    if (standing.success) return standing.data
  }
  return undefined
}

/** Numbers the items from their places, as decorations. Typing only moves them; they are made anew when blocks come, go or move. */
export function itemRanks(t: EditorTexts): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: ranks,
    state: {
      init: (_config, { doc }) => rank(doc, t),
      apply: (transaction, set) => {
        if (!transaction.docChanged) return set
        return isTyping(transaction) ? set.map(transaction.mapping, transaction.doc) : rank(transaction.doc, t)
      }
    },
    props: { decorations: (state) => ranks.getState(state) }
  })
}

function rank(doc: Node, t: EditorTexts): DecorationSet {
  const decorations: Decoration[] = []
  const lists = doc.children.filter((block) => isNode(block, 'listicle'))
  doc.forEach((block, offset) => {
    if (!isNode(block, 'listicle')) return
    const order: ListicleOrder = block.attrs['order'] === 'countdown' ? 'countdown' : 'ascending'
    block.forEach((item, itemOffset, index) => {
      const start = offset + 1 + itemOffset
      const shown = rankAt(index, block.childCount, order)
      const standing: ItemStanding = { isFirst: index === 0 && block === lists[0], isLast: index === block.childCount - 1 && block === lists.at(-1) }
      const attributes = {
        'data-rank': `${shown}.`,
        'data-digits': String(String(shown).length),
        // In the language of when it is drawn.
        get 'aria-label'() {
          return t('listicle.item', { rank: shown })
        }
      }
      decorations.push(Decoration.node(start, start + item.nodeSize, attributes, { ...standing }))
    })
  })
  return DecorationSet.create(doc, decorations)
}
