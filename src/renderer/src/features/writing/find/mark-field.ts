import './mark-field.css'

/** A part of a field's text, from and to in UTF-16 code units; `isCurrent`: the one that is looked at. */
export interface FieldMark {
  readonly from: number
  readonly to: number
  readonly isCurrent?: boolean
}

/** Everything that decides where a letter stands in a field. */
const copied = [
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-stretch', 'font-optical-sizing', 'font-variation-settings', 'font-feature-settings', 'font-variant-ligatures',
  'line-height', 'letter-spacing', 'word-spacing', 'text-align', 'text-indent', 'text-transform', 'text-wrap-style', 'tab-size', 'direction',
  'padding-top', 'padding-right', 'padding-bottom', 'padding-left'
] as const

let names = 0

/**
 * Marks parts of a field, where no highlight of the text reaches: a copy of its text lies exactly over it, invisible but for the marks,
 * which show their words anew.
 * It is anchored to the field, so that it goes where the field goes. Answers the marks in their order.
 */
export function markField(layer: HTMLElement, field: HTMLTextAreaElement, parts: readonly FieldMark[]): HTMLElement[] {
  const copy = document.createElement('div')
  copy.className = 'field-copy'
  const style = getComputedStyle(field)
  for (const property of copied) copy.style.setProperty(property, style.getPropertyValue(property))
  if (field.style.getPropertyValue('anchor-name') === '') field.style.setProperty('anchor-name', `--field-${++names}`)
  copy.style.setProperty('--ink-of-field', style.color)
  copy.style.setProperty('position-anchor', field.style.getPropertyValue('anchor-name'))
  const marks: HTMLElement[] = []
  let last = 0
  for (const { from, to, isCurrent = false } of parts) {
    const mark = document.createElement('mark')
    mark.textContent = field.value.slice(from, to)
    mark.classList.toggle('is-current', isCurrent)
    copy.append(field.value.slice(last, from), mark)
    marks.push(mark)
    last = to
  }
  copy.append(field.value.slice(last))
  layer.append(copy)
  return marks
}
