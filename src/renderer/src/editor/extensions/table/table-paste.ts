import { Fragment, Slice } from '@tiptap/pm/model'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { isNode, paragraphOf } from '../../commands/node-type'
import { findTable } from '../../queries/table-place'

/**
 * What is pasted into a cell: headings, lists and quotes become its lines. A paste with pictures, tables among text, or items, for which a
 * cell has no room, goes behind the table as it is. Cells alone are ProseMirror's business: they fill cells.
 */
export function tablePaste(): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, _event, slice) => {
        const { selection, tr } = view.state
        const place = findTable(selection.$from)
        if (place === undefined || isCells(slice) || everyBlock(slice.content, (block) => isNode(block, 'paragraph') || block.isInline)) return false
        const lines = linesOf(slice.content)
        if (lines === undefined) {
          const after = place.pos + place.table.nodeSize
          view.dispatch(tr.replaceRange(after, after, slice).scrollIntoView())
        } else {
          const isInCell = !(selection instanceof CellSelection)
          const text = new Slice(Fragment.from(lines), isInCell ? 1 : 0, isInCell ? 1 : 0)
          view.dispatch(tr.replaceSelection(text).scrollIntoView())
        }
        return true
      }
    }
  })
}

function everyBlock(content: Fragment, test: (block: Node) => boolean): boolean {
  return content.content.every(test)
}

/** Whether a slice is part of one table and nothing else. */
function isCells({ content }: Slice): boolean {
  return content.childCount > 0 && everyBlock(content, ({ type }) => type.spec['tableRole'] !== undefined) && (content.childCount === 1 || content.firstChild?.type.spec['tableRole'] !== 'table')
}

/** The texts of blocks as paragraphs; undefined where there is something that is no text. */
function linesOf(content: Fragment): Node[] | undefined {
  const lines: Node[] = []
  for (const block of content.content) {
    const inner = block.isTextblock ? [paragraphOf(block.type.schema, block.content)] : isList(block) ? linesOf(block.content) : undefined
    if (inner === undefined) return undefined
    lines.push(...inner)
  }
  return lines
}

function isList(block: Node): boolean {
  return isNode(block, 'bulletList') || isNode(block, 'orderedList') || isNode(block, 'listItem') || isNode(block, 'blockquote')
}
