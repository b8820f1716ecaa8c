import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'

interface HintedText {
  readonly tag: 'h2' | 'h3' | 'h4' | 'p'
  readonly className?: string
  /** None where the text is its own name. */
  readonly name?: string
  readonly hint: string
}

/** The view of a text that says what belongs there while it is empty. A paragraph has no name of its own unless it is a group. */
export function hintedText(node: Node, { tag, className, name, hint }: HintedText): NodeView {
  const dom = document.createElement(tag)
  if (className !== undefined) dom.className = className
  dom.dataset['hint'] = hint
  if (tag === 'p') dom.setAttribute('role', 'group')
  if (name !== undefined) dom.setAttribute('aria-label', name)
  const show = (isEmpty: boolean) => dom.classList.toggle('is-empty', isEmpty)
  show(node.content.size === 0)
  return {
    dom,
    contentDOM: dom,
    update: (next) => {
      if (!next.sameMarkup(node)) return false
      show(next.content.size === 0)
      return true
    },
    ignoreMutation: (mutation) => mutation.type === 'attributes'
  }
}
