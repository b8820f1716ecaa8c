import { GapCursor } from '@tiptap/pm/gapcursor'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import type { Change } from './change'
import { isNode } from './node-type'

/** The caret at the begin (-1) or the end (1) of the article: in its first or last text, or outside of the picture or card that stands there. */
export function goToEdge(direction: -1 | 1): Change {
  return ({ doc, tr }) => tr.setSelection(edgeOf(doc, direction))
}

/** Selects from where the selection began to the first (-1) or last (1) text of the article. */
export function selectToEdge(direction: -1 | 1): Change {
  return ({ doc, selection, tr }) => {
    const text = Selection.findFrom(doc.resolve(direction < 0 ? 0 : doc.content.size), direction < 0 ? 1 : -1, true)
    return text === null ? undefined : tr.setSelection(TextSelection.between(selection.$anchor, text.$head))
  }
}

function edgeOf(doc: Node, direction: -1 | 1): Selection {
  const edge = direction < 0 ? Selection.atStart(doc) : Selection.atEnd(doc)
  if (!(edge instanceof NodeSelection)) return edge
  const { $from, $to } = edge
  const isInGallery = isNode($from.parent, 'gallery')
  const place = direction < 0 ? (isInGallery ? $from.before() : $from.pos) : isInGallery ? $to.after() : $to.pos
  return new GapCursor(doc.resolve(place)).map(doc, new Mapping())
}
