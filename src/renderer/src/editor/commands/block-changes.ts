import type { ChainedCommands, SingleCommands } from '@tiptap/core'
import { toggleCodeBlock, turnCodeInto } from './block-turn'
import type { TextKind } from './block-turn'
import type { Change } from './change'
import { insertFactBox } from './fact-box-keys'
import { insertCard } from './insert-card'
import { insertItem, insertListicle } from './insert-item'
import { insertRule } from './insert-rule'
import { insertGallery } from './gallery'
import { insertTable } from './insert-table'
import { itemEnter } from './item-enter'
import { toggleListsBetween } from './lists-between'
import { isNode } from './node-type'
import { insertPullQuote } from './pull-quote-keys'

/** A part of a chain of commands: what a chain does before and after it is one step to undo with it. */
export type ChainLink = (chain: ChainedCommands) => ChainedCommands

/** A change as a part of a chain. */
export function linkOf(change: Change): ChainLink {
  return (chain) => chain.command(({ state }) => change(state) !== undefined)
}

/**
 * A command of TipTap's, which knows no code of several lines: it would make one line of them, or nothing. A picture of a gallery is no text
 * to be turned, and would be lifted out.
 */
function turning(kind: TextKind, command: (commands: SingleCommands) => boolean, before: Change = () => undefined): ChainLink {
  return (chain) =>
    chain.command(
      ({ state, commands }) =>
        !isNode(state.selection.$from.parent, 'gallery') && (turnCodeInto(kind)(state) !== undefined || before(state) !== undefined || command(commands))
    )
}

/** What makes of the caret's paragraph, or puts in its place, a block of another kind; a second time it takes it back, where that is a habit. */
export const blockChanges = {
  'insert-listicle': linkOf(insertListicle),
  'insert-item': linkOf((state) => itemEnter(state) ?? insertItem(state)),
  'heading-2': turning('heading-2', (commands) => commands.toggleHeading({ level: 2 })),
  'heading-3': turning('heading-3', (commands) => commands.toggleHeading({ level: 3 })),
  'heading-4': turning('heading-4', (commands) => commands.toggleHeading({ level: 4 })),
  'bullet-list': turning('bullet-list', (commands) => commands.toggleBulletList(), toggleListsBetween('bullet-list')),
  'ordered-list': turning('ordered-list', (commands) => commands.toggleOrderedList(), toggleListsBetween('ordered-list')),
  quote: turning('quote', (commands) => commands.toggleBlockquote()),
  'code-block': linkOf(toggleCodeBlock),
  'insert-embed': linkOf(insertCard('embed')),
  'insert-link-card': linkOf(insertCard('linkCard')),
  'insert-pull-quote': linkOf(insertPullQuote),
  'insert-fact-box': linkOf(insertFactBox),
  'insert-gallery': linkOf(insertGallery),
  'insert-table': linkOf(insertTable),
  'insert-rule': linkOf(insertRule),
  paragraph: turning('paragraph', (commands) => commands.setParagraph())
} as const satisfies Readonly<Record<string, ChainLink>>
