import type { EditorState } from '@tiptap/pm/state'
import { isNode } from '../commands/node-type'

/** Whether the caret, or all that is selected, stands in what one item is called. */
export function isWithinItemHeading({ selection: { $from, $to } }: EditorState): boolean {
  return isNode($from.parent, 'itemHeading') && $from.sameParent($to)
}
