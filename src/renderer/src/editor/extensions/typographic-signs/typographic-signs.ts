import { Extension } from '@tiptap/core'
import { closeHistory, undo } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isTypedSign, typedChange } from '../../../../../core/typography/typography'
import { chosenTypography } from '../../typography/chosen-typography'

/** Whether a sign has just been changed, so that Backspace means the change. */
const justChanged = new PluginKey<boolean>('typographicSigns')

/**
 * Straight quotes, hyphens and dots become the language's as they are typed. The straight sign goes into the history first and its change
 * as a step of its own: Backspace right after, or undo, takes back only the change.
 */
export const TypographicSigns = Extension.create({
  name: 'typographicSigns',
  priority: 1_200,
  addProseMirrorPlugins() {
    return [
      new Plugin<boolean>({
        key: justChanged,
        state: {
          init: () => false,
          apply: (transaction, before) => transaction.getMeta(justChanged) === true || (before && !transaction.docChanged && !transaction.selectionSet)
        },
        props: {
          handleTextInput: (view, from, _to, text, insert) => isTypedSign(text) && typeSign(view, from, text, insert),
          handleKeyDown: (view, event) => isTakingBack(event) && justChanged.getState(view.state) === true && undo(view.state, view.dispatch)
        }
      })
    ]
  }
})

function typeSign(view: EditorView, from: number, sign: string, insert: () => Transaction): boolean {
  const typography = chosenTypography()
  if (typography === undefined || view.composing) return false
  const change = typedChange(textBefore(view.state, from), sign, typography)
  if (change === undefined || isInCode(view.state, from, change.taken)) return false
  view.dispatch(insert())
  view.dispatch(closeHistory(view.state.tr.insertText(change.text, from - change.taken, from + 1)).setMeta(justChanged, true).scrollIntoView())
  // What is typed next is a step of its own too.
  view.dispatch(closeHistory(view.state.tr))
  return true
}

/** Line breaks and whatever else is no text stand for a space each, so that places count as in the document. */
function textBefore({ doc }: EditorState, position: number): string {
  const { parent, parentOffset } = doc.resolve(position)
  return parent.textBetween(0, parentOffset, ' ', ' ')
}

function isInCode({ doc, schema, storedMarks }: EditorState, from: number, taken: number): boolean {
  if (doc.resolve(from).parent.type.spec.code === true) return true
  const code = schema.marks['code']
  if (code === undefined) return false
  return code.isInSet(storedMarks ?? doc.resolve(from).marks()) !== undefined || doc.rangeHasMark(from - taken, from, code)
}

function isTakingBack(event: KeyboardEvent): boolean {
  return event.key === 'Backspace' && !event.isComposing && event.keyCode !== 229 && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
}
