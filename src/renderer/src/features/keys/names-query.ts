/** Whether every word of a query stands in one of the names. */
export function namesQuery(names: readonly string[], query: string): boolean {
  const text = folded(names.join(' '))
  return folded(query)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
