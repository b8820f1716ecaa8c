import type { ResolvedPos } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { turnBlockInto } from './block-turn'
import { caretAt } from './caret'
import type { Change } from './change'
import { isNode, paragraphOf } from './node-type'

/** What Tab writes. */
const indent = '  '

function isInCode({ selection: { $from, $to } }: EditorState): boolean {
  return isNode($from.parent, 'codeBlock') && $from.sameParent($to)
}

/** The line of a position up to it. */
function lineBefore($pos: ResolvedPos): string {
  return $pos.parent.textBetween(0, $pos.parentOffset).split('\n').at(-1) ?? ''
}

/** A new line, as far in as the one above. */
export const codeLine: Change = (state) => {
  if (!isInCode(state)) return undefined
  const [space = ''] = /^[ \t]*/.exec(lineBefore(state.selection.$from)) ?? []
  return state.tr.insertText(`\n${space}`)
}

/** Enter: a new line; in an empty last line, which goes, it leads out. */
export const codeEnter: Change = (state) => {
  const { $from, empty } = state.selection
  const emptyLine = isInCode(state) && empty && $from.parentOffset === $from.parent.content.size ? /\n[ \t]*$/.exec($from.parent.textContent) : null
  return emptyLine === null ? codeLine(state) : leave(state, emptyLine[0].length)
}

/** Leads into the text after the code: an empty paragraph that is there, or a new one. */
export const leaveCode: Change = (state) => (isInCode(state) ? leave(state, 0) : undefined)

/** ArrowDown at the end of code with nothing after it makes the place to go to. */
export const leaveCodeEnd: Change = (state) => {
  const { $from, empty } = state.selection
  if (!isInCode(state) || !empty || $from.parentOffset < $from.parent.content.size || $from.indexAfter(-1) < $from.node(-1).childCount) return undefined
  return leave(state, 0)
}

function leave({ selection: { $from }, tr, schema }: EditorState, taken: number): ReturnType<Change> {
  if (taken > 0) tr.delete($from.end() - taken, $from.end())
  const after = $from.after() - taken
  const next = tr.doc.nodeAt(after)
  if (!isNode(next, 'paragraph') || next.content.size > 0) tr.insert(after, paragraphOf(schema))
  return caretAt(tr, after + 1)
}

/** Tab: spaces at the caret, or before each line of what is selected. */
export const indentCode: Change = (state) => {
  if (!isInCode(state)) return undefined
  const { selection, tr } = state
  if (selection.empty) return tr.insertText(indent)
  for (const line of selectedLines(state).reverse()) tr.insertText(indent, line)
  return tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(selection.anchor), tr.mapping.map(selection.head)))
}

/** Shift+Tab: as much less before each line of the selection, or that of the caret. */
export const outdentCode: Change = (state) => {
  if (!isInCode(state)) return undefined
  const { selection: { $from }, tr } = state
  const text = $from.parent.textContent
  for (const line of selectedLines(state).reverse()) {
    const [space = ''] = /^(?:\t| {1,2})/.exec(text.slice(line - $from.start())) ?? []
    if (space !== '') tr.delete(line, line + space.length)
  }
  return tr
}

/** Where the lines of the selection begin. A line that is only touched at its beginning is not meant. */
function selectedLines({ selection: { $from, $to, empty } }: EditorState): number[] {
  const text = $from.parent.textContent
  const end = empty ? $to.parentOffset : $to.parentOffset - 1
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const first = starts.findLastIndex((start) => start <= $from.parentOffset)
  return starts.slice(first).filter((start, index) => index === 0 || start <= end).map((start) => $from.start() + start)
}

/** Backspace at the very beginning makes paragraphs of the lines. */
export const codeBackspace: Change = (state) => {
  const { $from, empty } = state.selection
  return isInCode(state) && empty && $from.parentOffset === 0 ? turnBlockInto($from.before(), 'paragraph')(state) : undefined
}

/** Escape selects the whole, as it does in the words of a picture; from there Tab leads on. */
export const selectCode: Change = (state) => (isInCode(state) ? state.tr.setSelection(NodeSelection.create(state.doc, state.selection.$from.before())) : undefined)
