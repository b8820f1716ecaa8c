import { GapCursor } from '@tiptap/pm/gapcursor'
import type { EditorState } from '@tiptap/pm/state'
import { NodeSelection } from '@tiptap/pm/state'
import { isNode } from '../commands/node-type'
import { findTable } from './table-place'

/** Whether what is selected are blocks of text that can become others: no heading of an item, no cell, no picture, no place between blocks. */
export function turnsBlocks({ selection }: EditorState): boolean {
  const { $from, $to } = selection
  if (selection instanceof GapCursor || selection instanceof NodeSelection || findTable($from) !== undefined) return false
  return !(isNode($from.parent, 'itemHeading') && $from.sameParent($to))
}
