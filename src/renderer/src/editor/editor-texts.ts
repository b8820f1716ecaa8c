import type { ParseKeys, TFunction } from 'i18next'

/** A text of the editor in the language of the interface; gaps are filled in those that speak of one item, one site or a number of things. */
export type EditorTexts = (key: ParseKeys<'editor'>, gaps?: { readonly rank: number } | { readonly count: number } | { readonly host: string }) => string

/** Texts that are looked up once: every picture and item of an article has the same dozen, and a look-up costs as much as a button. */
export function rememberTexts(t: TFunction<'editor'>): EditorTexts {
  const known = new Map<string, string>()
  return (key, gaps) => {
    if (gaps !== undefined) return t(key, gaps)
    const text = known.get(key) ?? t(key)
    known.set(key, text)
    return text
  }
}
