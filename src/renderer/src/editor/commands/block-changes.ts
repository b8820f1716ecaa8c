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

/**
 * A command of TipTap's, which knows no code of several lines: it would make one line of them, or nothing. And it takes apart what stands in its
 * way: where galleries are selected it is asked only if it has nothing to do but give the texts another kind.
 */
function turned(kind: TextKind, command: (commands: SingleCommands) => boolean): Turn {
  return ({ state, commands }) => turnCodeInto(kind)(state) !== undefined || ((!isGalleryWithin(state) || isOnlyNamed(kind, state)) && command(commands))
}

function turning(kind: TextKind, command: (commands: SingleCommands) => boolean): ChainLink {
  return (chain) => chain.command(turned(kind, command))
}

/** One run of text is TipTap's business; several each become a list. */
function listing(kind: 'bullet-list' | 'ordered-list', command: (commands: SingleCommands) => boolean): ChainLink {
  const turn = turned(kind, command)
  const between = toggleListsBetween(kind)
  return (chain) => chain.command((props) => (isListable(props.state) ? turn(props) : turnCodeInto(kind)(props.state) !== undefined || between(props.state) !== undefined))
}

function isOnlyNamed(kind: TextKind, state: EditorState): boolean {
  const { schema } = state
  if (kind === 'paragraph') return setBlockType(nodeType(schema, 'paragraph'))(state)
  if (kind !== 'heading-2' && kind !== 'heading-3' && kind !== 'heading-4') return kind === 'quote'
  const level = Number(kind.at(-1))
  return isNodeActive(state, 'heading', { level }) || setBlockType(nodeType(schema, 'heading'), { level })(state)
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
  'heading-2': turning('heading-2', (commands) => commands.toggleHeading({ level: 2 })),
  'heading-3': turning('heading-3', (commands) => commands.toggleHeading({ level: 3 })),
  'heading-4': turning('heading-4', (commands) => commands.toggleHeading({ level: 4 })),
  'bullet-list': listing('bullet-list', (commands) => commands.toggleBulletList()),
  'ordered-list': listing('ordered-list', (commands) => commands.toggleOrderedList()),
  quote: (chain) => chain.command(({ state, commands }) => turnCodeInto('quote')(state) !== undefined || quoted(state) !== undefined || commands.toggleBlockquote()),
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
