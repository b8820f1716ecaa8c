import type { Editor } from '@tiptap/core'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { takesMarks } from '../../editor/queries/takes-marks'
import { turnsBlocks } from '../../editor/queries/turns-blocks'

export type BlockKind = 'paragraph' | 'heading-2' | 'heading-3' | 'heading-4' | 'code-block' | 'item-heading'

/** What the tools show of an editor. It looks at the selection and nothing else. */
export function toolbarStateOf(editor: Editor) {
  const { state } = editor
  return {
    kind: blockKind(editor),
    takesMarks: takesMarks(state),
    turnsBlocks: turnsBlocks(state),
    isBold: editor.isActive('bold'),
    isItalic: editor.isActive('italic'),
    isUnderline: editor.isActive('underline'),
    isStrike: editor.isActive('strike'),
    isLink: editor.isActive('link'),
    isBulletList: editor.isActive('bulletList'),
    isOrderedList: editor.isActive('orderedList'),
    isQuote: editor.isActive('blockquote'),
    canUndo: isHistoryThere(editor) && undoDepth(state) > 0,
    canRedo: isHistoryThere(editor) && redoDepth(state) > 0
  }
}

export type ToolbarState = ReturnType<typeof toolbarStateOf>

/** Before the editor is on the page it has no plugins, and so no history. */
function isHistoryThere({ state }: Editor): boolean {
  return state.plugins.length > 0
}

function blockKind({ state }: Editor): BlockKind {
  const { parent } = state.selection.$from
  if (parent.type.name === 'itemHeading') return 'item-heading'
  if (parent.type.name === 'codeBlock') return 'code-block'
  if (parent.type.name !== 'heading') return 'paragraph'
  switch (parent.attrs['level']) {
    case 3:
      return 'heading-3'
    case 4:
      return 'heading-4'
    default:
      return 'heading-2'
  }
}
