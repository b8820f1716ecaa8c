import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { ActionId } from '../../../../../ipc/actions'
import { runAction } from '../../../actions/action-registry'
import type { ChainLink } from '../../commands/block-changes'
import { blockChanges, linkOf } from '../../commands/block-changes'
import { insertFigures } from '../../commands/insert-figures'
import { canRefer } from '../../commands/insert-reference'
import { findItem } from '../../commands/item-place'
import { enterSelected } from '../card/enter-selected'
import type { IconName } from '../../picture/editor-button'
import { placeOf } from '../../picture/place-of'
import type { EditorSurroundings } from '../../surroundings'
import type { SlashQuery } from './slash-query'
import { findQuery } from './slash-query'

type BlockId = Extract<ActionId, 'insert-picture' | 'insert-reference' | keyof typeof blockChanges>

const icons = {
  'insert-picture': 'photo',
  'insert-listicle': 'items',
  'insert-item': 'items',
  'heading-2': 'h2',
  'heading-3': 'h3',
  'heading-4': 'h4',
  'bullet-list': 'bullets',
  'ordered-list': 'numbers',
  quote: 'quote',
  'code-block': 'codeBlock',
  'insert-embed': 'embed',
  'insert-link-card': 'link',
  'insert-pull-quote': 'pullQuote',
  'insert-fact-box': 'factBox',
  'insert-gallery': 'gallery',
  'insert-table': 'table',
  'insert-rule': 'rule',
  'insert-reference': 'numbers',
  paragraph: 'paragraph'
} as const satisfies Readonly<Record<BlockId, IconName>>

/** In the order in which they are offered: what a listicle is made of first. */
const blockIds = ['insert-picture', 'insert-gallery', 'insert-listicle', 'insert-item', 'heading-2', 'heading-3', 'heading-4', 'bullet-list', 'ordered-list', 'quote', 'insert-pull-quote', 'insert-embed', 'insert-link-card', 'insert-fact-box', 'code-block', 'insert-table', 'insert-rule', 'insert-reference', 'paragraph'] as const satisfies readonly BlockId[]

export interface BlockChoice {
  readonly id: BlockId
  readonly name: string
  readonly words: string
  readonly icon: IconName
}

/** The blocks that can stand where the query stands: within an item a new item, outside of every list a new list. */
export function blocksFor(editor: Editor, query: SlashQuery, t: EditorSurroundings['t']): readonly BlockChoice[] {
  const isInItem = findItem(editor.state.selection.$from) !== undefined
  const fits = (id: BlockId): boolean => {
    if (id === 'insert-picture' || id === 'paragraph') return true
    if (id === 'insert-reference') return canRefer(editor.state)
    if (id === (isInItem ? 'insert-listicle' : 'insert-item')) return false
    return blockChanges[id](without(query)(editor.can().chain())).run()
  }
  return blockIds.filter(fits).map((id) => ({ id, name: t(`blockMenu.name.${id}`), words: t(`blockMenu.words.${id}`), icon: icons[id] }))
}

/**
 * Puts a block in the place of the query, both as one step to undo. A picture is chosen first, and the query stays until it is there: who
 * chooses none finds what was typed.
 */
export function chooseBlock(editor: Editor, id: BlockId, query: SlashQuery, choosePicture: EditorSurroundings['choosePicture']): void {
  if (id === 'insert-reference') {
    replaceQuery(editor, query, (chain) => chain)
    runAction(id)
    return
  }
  if (id !== 'insert-picture') {
    replaceQuery(editor, query, blockChanges[id])
    return
  }
  choosePicture((picture) => {
    replaceQuery(editor, findQuery(editor.state), linkOf(insertFigures([placeOf(picture)])))
  })
}

function replaceQuery(editor: Editor, query: SlashQuery | undefined, change: ChainLink): void {
  const chain = editor.chain()
  change(query === undefined ? chain : without(query)(chain)).scrollIntoView().run()
  editor.view.focus()
  enterSelected(editor.view)
}

function without({ from, to }: SlashQuery): ChainLink {
  return linkOf(({ tr }) => closeHistory(tr).delete(from, to))
}
