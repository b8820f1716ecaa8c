import type { SpelledWord } from '../../../../../core/spelling/spelled-words'
import { spelledWords } from '../../../../../core/spelling/spelled-words'

/** The fields whose words somebody reads or hears, by name. Addresses, slugs and languages of code are nobody's prose. */
const selector = ['headline', 'dek', 'alt', 'caption', 'credit', 'title', 'description'].map((name) => `textarea[name="${name}"]`).join(', ')

/** A word of a field, by its offsets in it. */
export interface FieldWord extends SpelledWord {
  readonly field: HTMLTextAreaElement
  readonly written: string
}

/** The fields of prose on the page or in a block, in reading order. */
export function fieldsIn(holder: ParentNode): HTMLTextAreaElement[] {
  return [...holder.querySelectorAll<HTMLTextAreaElement>(selector)]
}

/** Whether something on the page is such a field. */
export function isSpelledField(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.matches(selector)
}

/** The words of a field as it stands. */
export function wordsInField(field: HTMLTextAreaElement): FieldWord[] {
  const { value } = field
  return spelledWords(value).map((word) => ({ ...word, field, written: value.slice(word.from, word.to) }))
}

/** Whether a word is one that may still be typed: the caret touches it. */
export function isBeingTyped({ field, from, to }: FieldWord): boolean {
  const { selectionStart, selectionEnd } = field
  return document.activeElement === field && selectionStart === selectionEnd && selectionStart >= from && selectionStart <= to
}
