import { useEffect } from 'react'
import { useField } from '../../session/use-session'

/** Takes the colour off the passages of resolved notes, by rules of a style sheet: the text and its DOM stay as they are. */
export function useNoteLooks(): void {
  const notes = useField('passageNotes')
  useEffect(() => {
    const resolved = notes.filter(({ isResolved }) => isResolved)
    if (resolved.length === 0) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`${resolved.map(({ id }) => `.passage-note[data-note='${id}']`).join()} { background: none; box-shadow: none }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [notes])
}
