import type { ChainedCommands } from '@tiptap/core'
import { toggleCodeBlock } from './block-turn'
import type { Change } from './change'
import { insertFactBox } from './fact-box-keys'
import { insertCard } from './insert-card'
import { insertItem, insertListicle } from './insert-item'
import { insertGallery } from './gallery'
import { insertTable } from './insert-table'
import { itemEnter } from './item-enter'
import { insertPullQuote } from './pull-quote-keys'

/** A part of a chain of commands: what a chain does before and after it is one step to undo with it. */
export type ChainLink = (chain: ChainedCommands) => ChainedCommands

/** A change as a part of a chain. */
export function linkOf(change: Change): ChainLink {
  return (chain) => chain.command(({ state }) => change(state) !== undefined)
}

/** What makes of the caret's paragraph, or puts in its place, a block of another kind; a second time it takes it back, where that is a habit. */
export const blockChanges = {
  'insert-listicle': linkOf(insertListicle),
  'insert-item': linkOf((state) => itemEnter(state) ?? insertItem(state)),
  'heading-2': (chain) => chain.toggleHeading({ level: 2 }),
  'heading-3': (chain) => chain.toggleHeading({ level: 3 }),
  'heading-4': (chain) => chain.toggleHeading({ level: 4 }),
  'bullet-list': (chain) => chain.toggleBulletList(),
  'ordered-list': (chain) => chain.toggleOrderedList(),
  quote: (chain) => chain.toggleBlockquote(),
  'code-block': linkOf(toggleCodeBlock),
  'insert-embed': linkOf(insertCard('embed')),
  'insert-link-card': linkOf(insertCard('linkCard')),
  'insert-pull-quote': linkOf(insertPullQuote),
  'insert-fact-box': linkOf(insertFactBox),
  'insert-gallery': linkOf(insertGallery),
  'insert-table': linkOf(insertTable),
  'insert-rule': (chain) => chain.setHorizontalRule(),
  paragraph: (chain) => chain.setParagraph()
} as const satisfies Readonly<Record<string, ChainLink>>
