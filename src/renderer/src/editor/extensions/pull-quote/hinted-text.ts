import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'

/** The view of a text that says what belongs there while it is empty. */
export function hintedText(node: Node, className: string, name: string, hint: string): NodeView {
  const dom = document.createElement('p')
  dom.className = className
  dom.dataset['hint'] = hint
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', name)
  const show = (isEmpty: boolean) => dom.classList.toggle('is-empty', isEmpty)
  show(node.content.size === 0)
  return {
    dom,
    contentDOM: dom,
    update: (next) => {
      if (next.type !== node.type) return false
      show(next.content.size === 0)
      return true
    },
    ignoreMutation: (mutation) => mutation.type === 'attributes'
  }
}
