/** A character with the marks that Markdown gives it, by their signs. */
export interface ReadCharacter {
  readonly character: string
  readonly marks: readonly string[]
}

interface Run {
  readonly sign: string
  /** As it was written: the rule of three goes by it. */
  readonly length: number
  left: number
  readonly opens: boolean
  readonly closes: boolean
  readonly at: number
}

const signOfTag: Readonly<Record<string, string>> = { strong: '**', em: '*', del: '~~' }

/**
 * The inline text of one block as CommonMark reads it, and GFM its `~~`: escapes, emphasis and its tags, after the algorithm of the
 * specification ("process emphasis"). Knows no links.
 */
export function readInlineMarkdown(source: string): ReadCharacter[] {
  const characters: { character: string; marks: string[] }[] = []
  const tagged: string[] = []
  const runs: Run[] = []
  const isBlank = (sign: string): boolean => sign === '' || /^\s$/u.test(sign)
  const isSign = (sign: string): boolean => /^[\p{P}\p{S}]$/u.test(sign)
  for (const { 0: token, index } of source.matchAll(/\\[!-/:-@[-`{-~]|<\/?(?:strong|em|del)>|\*+|~+|./gsu)) {
    const tag = /^<(\/?)(\w+)>$/.exec(token)
    if (tag !== null) {
      const sign = signOfTag[tag[2] ?? ''] ?? ''
      if (tag[1] === '') tagged.push(sign)
      else if (tagged.pop() !== sign) throw new Error(`A tag ends another in ${source}`)
      continue
    }
    if (!/^[*~]/.test(token)) {
      characters.push({ character: token.startsWith('\\') && token.length > 1 ? token.slice(1) : token, marks: [...tagged] })
      continue
    }
    const before = /.$/su.exec(source.slice(0, index))?.[0] ?? ''
    const after = /^./su.exec(source.slice(index + token.length))?.[0] ?? ''
    const opens = !isBlank(after) && (!isSign(after) || isBlank(before) || isSign(before))
    const closes = !isBlank(before) && (!isSign(before) || isBlank(after) || isSign(after))
    runs.push({ sign: token.charAt(0), length: token.length, left: token.length, opens, closes, at: characters.length })
  }
  let open: Run[] = []
  for (const run of runs) {
    while (run.closes && run.left > 0) {
      const opener = open.findLast((one) => mayPair(one, run))
      if (opener === undefined) break
      const count = opener.left >= 2 && run.left >= 2 ? 2 : 1
      const sign = run.sign.repeat(count)
      for (const { marks } of characters.slice(opener.at, run.at)) marks.push(sign)
      opener.left -= count
      run.left -= count
      open = open.slice(0, open.indexOf(opener) + (opener.left > 0 ? 1 : 0))
    }
    if (run.opens && run.left > 0) open.push(run)
  }
  if (runs.some(({ left }) => left > 0)) throw new Error(`A sign stands for itself in ${source}`)
  return characters.map(({ character, marks }) => ({ character, marks: marks.toSorted() }))
}

function mayPair(opener: Run, closer: Run): boolean {
  if (opener.sign !== closer.sign) return false
  if (opener.sign === '~') return opener.length === closer.length
  const isEither = opener.closes || closer.opens
  return !isEither || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0)
}
