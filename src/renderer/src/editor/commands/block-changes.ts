import type { ChainedCommands, CommandProps, SingleCommands } from '@tiptap/core'
import { isNodeActive } from '@tiptap/core'
import { setBlockType } from '@tiptap/pm/commands'
import type { EditorState } from '@tiptap/pm/state'
import { toggleCodeBlock, turnBlockInto, turnCodeInto } from './block-turn'
import type { TextKind } from './block-turn'
import type { Change } from './change'
import { insertFactBox } from './fact-box-keys'
import { insertCard } from './insert-card'
import { insertItem, insertListicle } from './insert-item'
import { insertRule } from './insert-rule'
import { insertGallery } from './gallery'
import { insertTable } from './insert-table'
import { itemEnter } from './item-enter'
import { isListable, toggleListsBetween } from './lists-between'
import { isNode, nodeType } from './node-type'
import { insertPullQuote } from './pull-quote-keys'

/** A part of a chain of commands: what a chain does before and after it is one step to undo with it. */
export type ChainLink = (chain: ChainedCommands) => ChainedCommands

/** A change as a part of a chain. */
export function linkOf(change: Change): ChainLink {
  return (chain) => chain.command(({ state }) => change(state) !== undefined)
}

type Turn = (props: Pick<CommandProps, 'state' | 'commands'>) => boolean
type Command = (commands: SingleCommands) => boolean

/** TipTap's commands know no code of several lines: they would make one line of them, or nothing. */
function turning(kind: TextKind, turn: Turn): ChainLink {
  return (chain) => chain.command((props) => turnCodeInto(kind)(props.state) !== undefined || turn(props))
}

/** And they take apart what stands in their way: where galleries are selected one is asked only if it has nothing to do but give the texts another kind. */
function named(name: 'paragraph' | 'heading', command: Command, attributes: Readonly<Record<string, unknown>> = {}): Turn {
  return ({ state, commands }) => {
    const isOnlyNamed = () => setBlockType(nodeType(state.schema, name), attributes)(state) || (name === 'heading' && isNodeActive(state, name, attributes))
    return (!isGalleryWithin(state) || isOnlyNamed()) && command(commands)
  }
}

/** A list of one run of text is TipTap's business; several each become one. */
function listed(kind: 'bullet-list' | 'ordered-list', command: Command): Turn {
  const between = toggleListsBetween(kind)
  return ({ state, commands }) => (isListable(state) ? command(commands) : between(state) !== undefined)
}

function isGalleryWithin({ doc, selection: { $from, from, to } }: EditorState): boolean {
  let isThere = isNode($from.parent, 'gallery')
  doc.nodesBetween(from, to, (node) => {
    isThere ||= isNode(node, 'gallery')
    return !isThere
  })
  return isThere
}

/** Headings are no blocks of a quote; the caret's alone becomes one with its words. */
const quoted: Change = (state) => {
  const { $from, $to } = state.selection
  return isNode($from.parent, 'heading') && $from.sameParent($to) ? turnBlockInto($from.before(), 'quote')(state) : undefined
}

/** What makes of the caret's paragraph, or puts in its place, a block of another kind; a second time it takes it back, where that is a habit. */
export const blockChanges = {
  'insert-listicle': linkOf(insertListicle),
  'insert-item': linkOf((state) => itemEnter(state) ?? insertItem(state)),
  'heading-2': turning('heading-2', named('heading', (commands) => commands.toggleHeading({ level: 2 }), { level: 2 })),
  'heading-3': turning('heading-3', named('heading', (commands) => commands.toggleHeading({ level: 3 }), { level: 3 })),
  'heading-4': turning('heading-4', named('heading', (commands) => commands.toggleHeading({ level: 4 }), { level: 4 })),
  'bullet-list': turning('bullet-list', listed('bullet-list', (commands) => commands.toggleBulletList())),
  'ordered-list': turning('ordered-list', listed('ordered-list', (commands) => commands.toggleOrderedList())),
  quote: turning('quote', ({ state, commands }) => quoted(state) !== undefined || commands.toggleBlockquote()),
  'code-block': linkOf(toggleCodeBlock),
  'insert-embed': linkOf(insertCard('embed')),
  'insert-link-card': linkOf(insertCard('linkCard')),
  'insert-pull-quote': linkOf(insertPullQuote),
  'insert-fact-box': linkOf(insertFactBox),
  'insert-gallery': linkOf(insertGallery),
  'insert-table': linkOf(insertTable),
  'insert-rule': linkOf(insertRule),
  paragraph: turning('paragraph', named('paragraph', (commands) => commands.setParagraph()))
} as const satisfies Readonly<Record<string, ChainLink>>
