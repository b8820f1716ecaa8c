import { Extension } from '@tiptap/core'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { maximumChildren } from '../../../../../core/article/document'
import { figurePosition } from '../../commands/insert-figures'
import type { PictureSource } from '../../paste/picture-sources'
import type { EditorSurroundings } from '../../surroundings'
import { isTooLarge } from '../size-guard/size-guard'

/** Characters from which on a paste would hold up the page if it were done in one go. */
const large = 200_000
/** What is put into the document in one go. */
const charactersAtOnce = 30_000
const blocksAtOnce = 150

/** From here on laying out what nobody sees costs more than a key may. */
const manyBlocks = 1_000

/** Where the next part goes. */
class At {
  constructor(readonly position: number) {}
}
const pastes = new PluginKey<At | undefined>('largePaste')
let count = 0

/** Lets keys, pointer and screen have their turn. */
const rest = () => new Promise<void>((next) => setTimeout(next, 0))

interface LargePasteOptions extends EditorSurroundings {
  readonly onPlaces: (view: EditorView, waiting: ReadonlyMap<Node, PictureSource>) => void
}

/**
 * A paste of megabytes, read and put in part by part, so that no key waits for it. It stands in blocks of its own behind the caret's. For
 * undo it is one step; undo while it is under way ends it.
 */
export const LargePaste = Extension.create<LargePasteOptions>({
  name: 'largePaste',
  priority: 300,

  addProseMirrorPlugins() {
    const { t, onLeftBehind, onPlaces } = this.options
    return [
      new Plugin<At | undefined>({
        key: pastes,
        state: {
          init: () => undefined,
          apply: (transaction, at) => {
            const told: unknown = transaction.getMeta(pastes)
            if (told instanceof At) return told
            if (told === null || (at !== undefined && isHistoryTransaction(transaction))) return undefined
            return at === undefined || !transaction.docChanged ? at : new At(transaction.mapping.map(at.position, 1))
          }
        },
        props: {
          attributes: ({ doc }): { [name: string]: string } => (doc.childCount > manyBlocks ? { class: 'is-long' } : {}),
          decorations: (state) => {
            const at = pastes.getState(state)
            return at === undefined ? null : DecorationSet.create(state.doc, [Decoration.widget(at.position, () => busySign(t('paste.underWay')), { key: 'large-paste', side: -1 })])
          },
          handleDOMEvents: {
            paste: (view, event) => {
              const html = event.clipboardData?.getData('text/html') ?? ''
              const text = event.clipboardData?.getData('text/plain') ?? ''
              if (view.composing || view.state.selection.$from.parent.type.spec.code === true || lengthWithoutPictures(html) + (html === '' ? text.length : 0) < large || html.includes('data-pm-slice')) return false
              event.preventDefault()
              if (pastes.getState(view.state) === undefined) void pasteInPieces(view, { html, text }, onLeftBehind, onPlaces)
              return true
            }
          }
        }
      })
    ]
  }
})

async function pasteInPieces(view: EditorView, clipboard: { readonly html: string; readonly text: string }, onLeftBehind: EditorSurroundings['onLeftBehind'], onPlaces: LargePasteOptions['onPlaces']): Promise<void> {
  const { selection, tr, schema } = view.state
  view.dispatch(tr.setMeta(pastes, new At(figurePosition(selection.$from))))
  const { readInPieces } = await import('./read-in-pieces')
  const { blocks, waiting } = await readInPieces(schema, clipboard, rest)
  const isTooMuch = blocks.length + view.state.doc.childCount > maximumChildren || blocks.some((block) => isTooLarge(block))
  const step = `large-paste-${++count}`
  for (const part of isTooMuch ? [] : partsOf(blocks)) {
    await rest()
    const at = view.isDestroyed ? undefined : pastes.getState(view.state)
    if (at === undefined) return
    // The history joins changes of one composition into one step.
    view.dispatch(view.state.tr.insert(at.position, part).setMeta('composition', step))
  }
  finish(view, blocks.at(-1))
  if (isTooMuch) onLeftBehind({ kind: 'everything' })
  else onPlaces(view, waiting)
}

function finish(view: EditorView, last: Node | undefined): void {
  const at = view.isDestroyed ? undefined : pastes.getState(view.state)
  if (at === undefined) return
  const transaction = view.state.tr.setMeta(pastes, null)
  if (last?.isTextblock === true) transaction.setSelection(TextSelection.near(transaction.doc.resolve(at.position), -1))
  view.dispatch(transaction.scrollIntoView())
}

function partsOf(blocks: readonly Node[]): Node[][] {
  const parts: Node[][] = []
  let characters = 0
  for (const block of blocks) {
    const part = parts.at(-1)
    if (part !== undefined && part.length < blocksAtOnce && characters < charactersAtOnce) part.push(block)
    else {
      parts.push([block])
      characters = 0
    }
    characters += block.nodeSize
  }
  return parts
}

/** Pictures in the text weigh most and cost least. */
function lengthWithoutPictures(html: string): number {
  return html.length < large ? html.length : html.replace(/data:image\/[^"'<>\s]*/gi, '').length
}

function busySign(words: string): HTMLElement {
  const dom = document.createElement('div')
  dom.className = 'picture-arrival'
  dom.setAttribute('role', 'status')
  dom.textContent = words
  return dom
}
