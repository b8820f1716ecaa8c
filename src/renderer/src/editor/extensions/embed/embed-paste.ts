import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Slice } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { Plugin } from '@tiptap/pm/state'
import { findEmbedAddress } from '../../../../../core/embed/embed-address'
import { isNode } from '../../commands/node-type'
import { turnIntoEmbed } from '../../commands/insert-card'

/**
 * The address of a service, pasted alone into an empty paragraph, becomes a card. The address goes into the history first and the card as
 * a step of its own, so that one undo gives the plain address. After `CleanPaste`, to which a plain paste belongs.
 */
export const EmbedPaste = Extension.create({
  name: 'embedPaste',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handlePaste: (view, _event, slice) => {
            const address = loneAddress(view.state, slice)
            if (address === undefined) return false
            view.dispatch(view.state.tr.insertText(address))
            const turned = turnIntoEmbed(view.state)
            if (turned !== undefined) view.dispatch(closeHistory(turned).scrollIntoView())
            return true
          }
        }
      })
    ]
  }
})

function loneAddress({ selection }: EditorState, { content }: Slice): string | undefined {
  const { parent } = selection.$from
  if (!selection.empty || !isNode(parent, 'paragraph') || parent.content.size > 0 || content.childCount !== 1) return undefined
  const { firstChild } = content
  const text = firstChild?.isTextblock === true || firstChild?.isText === true ? firstChild.textContent.trim() : ''
  return findEmbedAddress(text) === undefined ? undefined : text
}
