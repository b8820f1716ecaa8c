import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { ArticleHit } from './article-hits'
import { findFieldElement } from './field-elements'

/** Selects a hit where it stands, with the focus there, so that writing goes on from it. */
export function goToHit(scroll: HTMLElement, editor: Editor, { place, hit }: ArticleHit): void {
  const field = findFieldElement(scroll, editor, place)
  if (field !== undefined) {
    field.focus({ preventScroll: true })
    field.setSelectionRange(hit.from, hit.to)
  } else if (place.kind === 'text') {
    const start = place.position + 1
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, start + hit.from, start + hit.to)))
    editor.view.focus()
  }
}
