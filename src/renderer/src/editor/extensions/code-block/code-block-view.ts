import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { caretAt, caretNear } from '../../commands/caret'
import type { EditorTexts } from '../../editor-texts'
import { createFieldWriter, fieldHistory } from '../../picture/block-fields'
import { listenForFieldKeys } from '../../picture/field-keys'
import { createPictureField } from '../../picture/picture-field'
import { languageFrom } from './code-language'

/** Code on the page, with a field for its language in the corner. */
export function createCodeView(t: EditorTexts, node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  const dom = document.createElement('div')
  dom.className = 'code-block'
  const pre = document.createElement('pre')
  pre.spellcheck = false
  pre.setAttribute('role', 'group')
  pre.setAttribute('aria-label', t('codeBlock.name'))
  const code = document.createElement('code')
  pre.append(code)

  const write = createFieldWriter(view, getPos)
  const field = createPictureField({
    name: 'language',
    label: t('codeBlock.language'),
    hint: t('codeBlock.languageHint'),
    maximumLength: 40,
    onInput: (text) => write('language', languageFrom(text))
  })
  field.dom.classList.add('code-language')
  field.dom.spellcheck = false
  field.dom.addEventListener('blur', () => field.show(String(current.attrs['language'])))
  const corner = document.createElement('div')
  corner.className = 'code-corner'
  corner.contentEditable = 'false'
  corner.append(field.dom)
  dom.append(corner, pre)

  const leave = (to: 'before' | 'after' | 'block') => {
    const position = getPos()
    if (position === undefined) return
    const { tr } = view.state
    view.focus()
    if (to === 'block') view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, position)))
    else view.dispatch((to === 'after' ? caretAt(tr, position + 1) : caretNear(tr, position, -1)).scrollIntoView())
  }
  listenForFieldKeys(corner, () => [field.dom], { onLeave: leave, ...fieldHistory(view, getPos) })
  dom.addEventListener('copydesk:enter', (event) => {
    event.preventDefault()
    field.dom.focus()
  })

  let current = node
  field.show(String(node.attrs['language']))
  return {
    dom,
    contentDOM: code,
    update: (next) => {
      if (next.type !== current.type) return false
      if (next.attrs !== current.attrs && languageFrom(field.dom.value) !== next.attrs['language']) field.show(String(next.attrs['language']))
      current = next
      return true
    },
    selectNode: () => dom.classList.add('is-selected'),
    deselectNode: () => dom.classList.remove('is-selected'),
    stopEvent: (event) => event.target === field.dom,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !code.contains(mutation.target)
  }
}
