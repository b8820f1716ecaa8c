/** Suggestions for a word in their order, but for those first that only have two neighbouring letters the other way round: fingers that were too fast. */
export function likeliestFirst(word: string, suggestions: readonly string[]): readonly string[] {
  const swapped = new Set(withSwaps(word.toLowerCase()))
  const isSwap = (suggestion: string) => swapped.has(suggestion.toLowerCase())
  return [...suggestions.filter(isSwap), ...suggestions.filter((suggestion) => !isSwap(suggestion))]
}

function withSwaps(word: string): readonly string[] {
  const letters = Array.from(word)
  return letters.slice(1).map((letter, index) => [...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join(''))
}
