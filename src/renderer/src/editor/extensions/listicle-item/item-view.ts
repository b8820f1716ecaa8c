import type { Node } from '@tiptap/pm/model'
import type { Decoration, EditorView, NodeView } from '@tiptap/pm/view'
import type { Change } from '../../commands/change'
import { commandOf } from '../../commands/change'
import { moveItemFrom } from '../../commands/move-item'
import { moveItemTo } from '../../commands/move-in-outline'
import { removeItemAt } from '../../commands/remove-item'
import { findStanding } from '../listicle/item-ranks'
import { createGrip } from '../../floating/grip'
import { letDrag } from '../../floating/drag-by-grip'
import { readItemEdges } from '../../queries/drop-edges'
import { createEditorButton } from '../../picture/editor-button'
import type { EditorTexts } from '../../editor-texts'
import { openItemMenu } from './item-menu'

/** The view of an item: its grip, its buttons, and its content. Name and number come as decorations. */
export function createItemView(t: EditorTexts, node: Node, view: EditorView, getPos: () => number | undefined, decorations: readonly Decoration[]): NodeView {
  const run = (changeAt: (position: number) => Change) => {
    const position = getPos()
    if (position !== undefined) commandOf(changeAt(position))(view.state, view.dispatch)
  }
  const move = (direction: -1 | 1) => {
    const focused = document.activeElement
    run((position) => moveItemFrom(position, direction))
    if (focused === up.dom || focused === down.dom) (direction === -1 && !up.dom.disabled ? up : down.dom.disabled ? up : down).dom.focus()
  }
  const up = createEditorButton('up', t('listicle.moveUp'), '', () => move(-1))
  const down = createEditorButton('down', t('listicle.moveDown'), '', () => move(1))
  const grip = createGrip('item-grip', t('listicle.menu'), t('listicle.menuHint'), (opener) => openItemMenu(opener, view, t, getPos))
  const remove = createEditorButton('trash', t('listicle.remove'), '', () => {
    run(removeItemAt)
    view.focus()
  })

  const dom = document.createElement('div')
  dom.className = 'item'
  dom.setAttribute('role', 'group')
  const tools = document.createElement('div')
  tools.className = 'item-tools'
  tools.contentEditable = 'false'
  tools.append(grip, up.dom, down.dom, remove.dom)
  const contentDOM = document.createElement('div')
  contentDOM.className = 'item-content'
  dom.style.setProperty('--paragraph-hint', JSON.stringify(t('paragraphHint')))
  dom.append(tools, contentDOM)

  const endDrag = letDrag(grip, { view, getPos, element: () => dom, readEdges: readItemEdges, distance: 14, moveTo: moveItemTo })
  let shown: readonly Decoration[] | undefined
  const show = (item: Node, standing: readonly Decoration[]) => {
    if (standing !== shown) {
      const { isFirst, isLast } = findStanding(standing) ?? { isFirst: true, isLast: true }
      up.dom.disabled = isFirst
      down.dom.disabled = isLast
      shown = standing
    }
    const last = item.lastChild
    dom.classList.toggle('is-open', last?.type.name === 'paragraph' && last.content.size === 0)
  }
  show(node, decorations)

  return {
    dom,
    contentDOM,
    update: (next, nextDecorations) => {
      if (next.type !== node.type) return false
      show(next, nextDecorations)
      return true
    },
    destroy: endDrag,
    stopEvent: (event) => event.target instanceof Element && tools.contains(event.target),
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target)
  }
}
