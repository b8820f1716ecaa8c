import { Extension } from '@tiptap/core'
import { GapCursor } from '@tiptap/pm/gapcursor'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isNode } from '../../commands/node-type'

/** The caret between two blocks is in sight as any other: the keys that ProseMirror has for it put it there, and scroll nothing. */
export const GapInSight = Extension.create({
  name: 'gapInSight',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (_transactions, before, { selection, tr }) => (selection instanceof GapCursor && !selection.eq(before.selection) ? tr.scrollIntoView() : null),
      props: { handleScrollToSelection: showGapInGallery }
    })
  ]
})

/** In a gallery a picture draws the caret, which has no place of its own there. */
function showGapInGallery(view: EditorView): boolean {
  const { selection } = view.state
  const { parent, pos, nodeAfter, nodeBefore } = selection.$from
  if (!(selection instanceof GapCursor) || !isNode(parent, 'gallery')) return false
  const picture = view.nodeDOM(nodeAfter === null ? pos - (nodeBefore?.nodeSize ?? 0) : pos)
  if (picture instanceof HTMLElement) picture.scrollIntoView({ block: 'nearest' })
  return true
}
