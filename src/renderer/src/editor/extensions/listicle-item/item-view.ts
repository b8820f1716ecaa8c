import type { Node } from '@tiptap/pm/model'
import type { Decoration, EditorView, NodeView } from '@tiptap/pm/view'
import type { Change } from '../../commands/change'
import { commandOf } from '../../commands/change'
import { moveItemFrom } from '../../commands/move-item'
import { removeItemAt } from '../../commands/remove-item'
import { findStanding } from '../listicle/item-ranks'
import { createEditorButton } from '../../picture/editor-button'
import type { EditorTexts } from '../../editor-texts'
import { letDrag } from './item-drag'
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
  const grip = createEditorButton('grip', t('listicle.menu'), '', () => openItemMenu(grip.dom, view, t, getPos))
  grip.dom.title = t('listicle.menuHint')
  grip.dom.classList.add('item-grip')
  grip.dom.setAttribute('aria-haspopup', 'menu')
  grip.dom.setAttribute('aria-expanded', 'false')
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
  tools.append(grip.dom, up.dom, down.dom, remove.dom)
  const contentDOM = document.createElement('div')
  contentDOM.className = 'item-content'
  dom.style.setProperty('--paragraph-hint', JSON.stringify(t('paragraphHint')))
  dom.append(tools, contentDOM)

  const endDrag = letDrag(grip.dom, dom, view, getPos)
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
