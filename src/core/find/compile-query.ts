import { RE2JS } from 're2js'
import { fail, ok } from '../result'
import type { Result } from '../result'
import type { FindQuery, Hit, QueryProblem } from './find-query'
import { wordBordersOf } from './word-borders'

/** Finds the hits of one query in any number of texts. */
export interface Finder {
  /**
   * The hits of a text in their order, none overlapping another. `mayGoOn` is asked before each further one; undefined when it refused, or
   * when the text is too long for the pattern: half an answer would be replaced as if it were all.
   */
  readonly hitsIn: (text: string, mayGoOn: () => boolean) => readonly Hit[] | undefined
}

/** Steps of the pattern times characters of a text that one look may take at most: some tenths of a second. */
const mostWork = 20_000_000

/**
 * Makes a query ready to search. An empty one finds nothing. Regular expressions are RE2's, in which no pattern can take more than linear
 * time for one hit; what that excludes (looking ahead and behind, back-references) is told as `pattern-not-supported`. `^` and `$` stand for
 * the ends of a line.
 */
export function compileQuery(query: FindQuery): Result<Finder, QueryProblem> {
  if (query.text === '') return ok({ hitsIn: () => [] })
  if (!query.isPattern) return ok(literalFinder(query))
  const pattern = compilePattern(query)
  return pattern === undefined ? fail(isNativePattern(query.text) ? 'pattern-not-supported' : 'pattern-not-valid') : ok(patternFinder(pattern, query))
}

/** A character that is written in several, such as "é" from another system or a family of emoji, is not found by its first. */
const goesOn = String.raw`(?![\p{M}\u1160-\u11ff\u200d])`

function literalFinder({ text, isCaseSensitive, isWholeWord }: FindQuery): Finder {
  const sought = isCaseSensitive ? escapePattern(text) : withTypographicSigns(escapePattern(text))
  const expression = new RegExp(sought + goesOn, isCaseSensitive ? 'gu' : 'giu')
  return {
    hitsIn: (searched, mayGoOn) => {
      const hits: Hit[] = []
      let isBorder: ((offset: number) => boolean) | undefined
      expression.lastIndex = 0
      for (let match = expression.exec(searched); match !== null; match = expression.exec(searched)) {
        if (!mayGoOn()) return undefined
        const from = match.index
        const to = from + match[0].length
        if (isWholeWord) isBorder ??= wordBordersOf(searched)
        if (isBorder === undefined || (isBorder(from) && isBorder(to))) hits.push({ from, to })
        else expression.lastIndex = from + ((searched.codePointAt(from) ?? 0) > 0xffff ? 2 : 1) // a whole word may begin within what only looked like one
      }
      return hits
    }
  }
}

function patternFinder(pattern: RE2JS, { isWholeWord }: FindQuery): Finder {
  const size = pattern.programSize()
  return {
    hitsIn: (searched, mayGoOn) => {
      if (size * searched.length > mostWork) return undefined
      const hits: Hit[] = []
      const isBorder = isWholeWord ? wordBordersOf(searched) : undefined
      for (const match of pattern.matchAll(searched)) {
        if (!mayGoOn()) return undefined
        const from = match.index ?? 0
        const to = from + match[0].length
        if (from === to || (isBorder !== undefined && !(isBorder(from) && isBorder(to)))) continue
        hits.push({ from, to, groups: { byNumber: [...match], byName: { ...match.groups } } })
      }
      return hits
    }
  }
}

function compilePattern({ text, isCaseSensitive }: FindQuery): RE2JS | undefined {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(text), RE2JS.MULTILINE | (isCaseSensitive ? 0 : RE2JS.CASE_INSENSITIVE))
  } catch {
    return undefined
  }
}

/** Whether browsers read it as a regular expression: then it is right, and only more than can be done here. It is never run. */
function isNativePattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}

function escapePattern(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
}

/**
 * What is typed finds the signs that it became in the text as it was typed there (see `typedChange`): marks, dots, hyphens. With the same
 * case, only what is written exactly so is found.
 */
function withTypographicSigns(pattern: string): string {
  return pattern
    .replace(/'/g, "['‘’‚]")
    .replace(/"/g, String.raw`(?:["“”„]|«\u202f?|\u202f?»)`)
    .replace(/(?:\\\.){3}/g, '(?:$&|…)')
    .replace(/---?/g, (hyphens) => `(?:${hyphens}|${hyphens.length === 2 ? '–' : '—'})`)
}
