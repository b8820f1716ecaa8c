/** A field for words about a picture. It takes one line of text; what it shows may wrap. */
export interface PictureField {
  readonly dom: HTMLTextAreaElement
  /** Shows a text that came from elsewhere. A field that says the same, or is being composed in, is not touched. */
  readonly show: (text: string) => void
}

export interface PictureFieldOptions {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly maximumLength: number
  readonly onInput: (text: string) => void
}

/** Makes a field whose every change is told at once, so that nothing typed waits for the field to be left. */
export function createPictureField({ name, label, hint, maximumLength, onInput }: PictureFieldOptions): PictureField {
  const dom = document.createElement('textarea')
  dom.className = 'picture-field'
  dom.rows = 1
  dom.maxLength = maximumLength
  dom.placeholder = hint
  dom.name = name
  dom.setAttribute('aria-label', label)
  let isComposing = false
  dom.addEventListener('compositionstart', () => {
    isComposing = true
  })
  dom.addEventListener('compositionend', () => {
    isComposing = false
  })
  dom.addEventListener('input', () => {
    onInput(oneLine(dom.value))
  })
  const show = (text: string) => {
    if (!isComposing && oneLine(dom.value) !== text) dom.value = text
  }
  return { dom, show }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
