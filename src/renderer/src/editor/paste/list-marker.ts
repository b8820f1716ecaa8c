const decimal = /^[([]?(?:\d{1,6}\.)*(\d{1,6})(?:[.)\]、:]|$)/
const letter = /^[([]?([a-z]+|[가-하]|[ㄱ-ㅎ]|[①-⑳])[.)\]]?$/i

/** What a list's marker says: whether the list is numbered, and the number where it is written in figures or begins anew. */
export function readMarker(text: string): { readonly isOrdered: boolean; readonly number?: number } {
  const marker = text.replace(/[\s\u00a0]+/g, '')
  const figures = decimal.exec(marker)?.[1]
  if (figures !== undefined) return { isOrdered: true, number: Number(figures) }
  const [, letters = ''] = letter.exec(marker) ?? []
  const isNumber = letters !== '' && (marker !== letters || /[①-⑳]/.test(letters))
  return !isNumber ? { isOrdered: false } : /^[a가ㄱ①]$/i.test(letters) ? { isOrdered: true, number: 1 } : { isOrdered: true }
}
