import type { EditorState } from '@tiptap/pm/state'
import { isNode } from '../../commands/node-type'
import { findTable } from '../../queries/table-place'

/** What was typed after a slash that begins a paragraph, and where slash and words stand. */
export interface SlashQuery {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Whether a slash typed now opens the menu: at the caret in an empty paragraph, in an item too; not in headings and cells. */
export function canBeginQuery({ selection }: EditorState): boolean {
  const { parent } = selection.$from
  return selection.empty && isNode(parent, 'paragraph') && parent.content.size === 0 && findTable(selection.$from) === undefined
}

/** The query in the caret's paragraph: a slash at its very beginning and up to forty characters to the caret, the first no space. */
export function findQuery({ selection }: EditorState): SlashQuery | undefined {
  const { $from, empty } = selection
  if (!empty || !isNode($from.parent, 'paragraph') || $from.parentOffset > 41) return undefined
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\n')
  return /^\/(?!\s).*$/.test(before) ? { text: before.slice(1), from: $from.start(), to: $from.pos } : undefined
}
