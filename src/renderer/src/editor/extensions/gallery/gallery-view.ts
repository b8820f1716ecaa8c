import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { mostColumns } from '../../../../../core/article/document'
import { removeBlock } from '../../commands/block-move'
import type { Change } from '../../commands/change'
import { commandOf } from '../../commands/change'
import { stepColumns, turnIntoPictures } from '../../commands/gallery'
import { keepFocus } from '../../keep-focus'
import type { IconName } from '../../picture/editor-button'
import { createEditorButton } from '../../picture/editor-button'
import type { EditorSurroundings } from '../../surroundings'
import { importInto } from '../picture-arrivals/picture-arrivals'

/** The view of a gallery: what can be done to all of it, and its pictures side by side. */
export function createGalleryView(surroundings: EditorSurroundings, node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  const { t } = surroundings
  let current = node
  const button = (icon: IconName, name: string, changeAt: (position: number) => Change) =>
    createEditorButton(icon, name, '', () => {
      const position = getPos()
      if (position !== undefined) keepFocus(view, () => commandOf(changeAt(position))(view.state, view.dispatch))
    }).dom

  const files = document.createElement('input')
  files.type = 'file'
  files.accept = 'image/*'
  files.multiple = true
  files.hidden = true
  files.addEventListener('change', () => {
    const position = getPos()
    if (position !== undefined) importInto(view, surroundings, [...(files.files ?? [])], placeIn(current, position))
    files.value = ''
  })
  const add = createEditorButton('photo', t('gallery.add'), t('gallery.add'), () => files.click()).dom
  const fewer = button('fewerColumns', t('gallery.fewerColumns'), (position) => stepColumns(position, -1))
  const more = button('moreColumns', t('gallery.moreColumns'), (position) => stepColumns(position, 1))
  const columns = document.createElement('span')
  const apart = button('column', t('gallery.takeApart'), turnIntoPictures)
  const remove = button('trash', t('gallery.remove'), removeBlock)

  const dom = document.createElement('section')
  dom.className = 'gallery'
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', t('gallery.label'))
  const tools = document.createElement('div')
  tools.className = 'gallery-tools'
  tools.contentEditable = 'false'
  tools.append(add, fewer, columns, more, apart, remove, files)
  const contentDOM = document.createElement('div')
  contentDOM.className = 'gallery-pictures'
  dom.append(tools, contentDOM)

  const show = (shown: Node) => {
    const count = Number(shown.attrs['columns'])
    contentDOM.style.setProperty('--columns', String(Math.min(count, shown.childCount)))
    columns.textContent = t('gallery.columns', { count })
    fewer.disabled = count === 1
    more.disabled = count === mostColumns
  }
  show(node)

  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== current.type) return false
      if (next.attrs !== current.attrs || next.childCount !== current.childCount) show(next)
      current = next
      return true
    },
    selectNode: () => dom.classList.add('is-selected'),
    deselectNode: () => dom.classList.remove('is-selected'),
    stopEvent: (event) => event.target instanceof Element && tools.contains(event.target),
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target)
  }
}

/** Where more pictures go: into the first empty place of a gallery, else to its end. */
function placeIn(gallery: Node, position: number): { readonly position: number; readonly isPlace: boolean } {
  const empty = gallery.children.findIndex(({ attrs }) => attrs['pictureId'] === null)
  const index = empty < 0 ? gallery.childCount : empty
  return { position: position + 1 + gallery.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0), isPlace: empty >= 0 }
}
