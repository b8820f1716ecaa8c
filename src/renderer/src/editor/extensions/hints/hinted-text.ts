import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'

interface HintedText {
  readonly tag: 'h2' | 'p'
  readonly className: string
  readonly name: string
  readonly hint: string
}

/** The view of a text that says what belongs there while it is empty. A paragraph has no name of its own unless it is a group. */
export function hintedText(node: Node, { tag, className, name, hint }: HintedText): NodeView {
  const dom = document.createElement(tag)
  dom.className = className
  dom.dataset['hint'] = hint
  if (tag === 'p') dom.setAttribute('role', 'group')
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
