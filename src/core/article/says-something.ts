import { pictureIn } from '../picture/picture'
import type { AnyNode } from './document'

/** Whether anything of it is published: empty places and cards are left out with the words beside them, and so is who said a quote that is not there. */
export function saysSomething(node: AnyNode): boolean {
  switch (node.type) {
    case 'text':
      return node.text.trim() !== ''
    case 'itemReference':
      return true
    case 'figure':
      return pictureIn(node.attrs) !== undefined
    case 'embed':
    case 'linkCard':
      return node.attrs.address !== ''
    case 'attribution':
      return false
    default:
      return 'content' in node && (node.content ?? []).some((child: AnyNode) => saysSomething(child))
  }
}
