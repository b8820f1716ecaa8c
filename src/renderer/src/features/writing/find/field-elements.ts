import type { Editor } from '@tiptap/core'
import { textFields } from '../../../session/text-fields'
import type { TextField } from '../../../session/text-fields'
import { spotIn } from './article-hits'
import type { ArticlePlace, Spot } from './article-hits'

/** The field on the page that holds the text of a place; undefined for a place in the text itself. */
export function findFieldElement(sheet: HTMLElement, { view }: Editor, place: ArticlePlace): HTMLTextAreaElement | undefined {
  switch (place.kind) {
    case 'field':
      return sheet.querySelector<HTMLTextAreaElement>(selectorOf(place.field)) ?? undefined
    case 'figure': {
      const figure = view.nodeDOM(place.position)
      return figure instanceof HTMLElement ? (figure.querySelector<HTMLTextAreaElement>(`[name="${place.words}"]`) ?? undefined) : undefined
    }
    case 'text':
      return undefined
  }
}

function selectorOf(field: TextField): string {
  return field === 'headline' || field === 'dek' ? `.writing-sheet > [name="${field}"]` : `.lead-picture [name="${field.slice('lead-'.length)}"]`
}

/** Where the caret is, and the words that are selected there; line breaks part what can be sought. */
export function readSelection(editor: Editor): { readonly spot: Spot; readonly text: string } {
  const focused = document.activeElement
  if (focused instanceof HTMLTextAreaElement) {
    const text = focused.value.slice(focused.selectionStart, focused.selectionEnd)
    const field = textFields.find((each) => focused.matches(selectorOf(each)))
    if (field !== undefined) return { spot: spotIn({ field, offset: focused.selectionStart }), text }
    const figure = focused.closest('figure')
    const parent = figure?.parentNode
    if (figure && parent && editor.view.dom.contains(parent)) return { spot: spotIn({ position: editor.view.posAtDOM(parent, [...parent.childNodes].indexOf(figure)) }), text }
  }
  const { doc, selection } = editor.state
  const isInBlock = selection.$from.sameParent(selection.$to) && selection.$from.parent.isTextblock
  return { spot: spotIn({ position: selection.from }), text: isInBlock ? doc.textBetween(selection.from, selection.to, '\n', '\n') : '' }
}
