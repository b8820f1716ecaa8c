/** What is sought, and how. */
export interface FindQuery {
  readonly text: string
  readonly isCaseSensitive: boolean
  readonly isWholeWord: boolean
  /** Whether `text` is a regular expression. */
  readonly isPattern: boolean
}

/** Why a query finds nothing, whatever the text: it is no regular expression, uses what is not supported, or would take too long. */
export type QueryProblem = 'pattern-not-valid' | 'pattern-not-supported' | 'too-slow'

/** A place in a text that a query finds. Never empty. Offsets count UTF-16 code units. */
export interface Hit {
  readonly from: number
  readonly to: number
  /** What `$1`, `$<name>` and `$&` of a replacement stand for; undefined when the query is no regular expression. */
  readonly groups?: HitGroups
}

/** The whole hit and its groups by number; those that took no part are undefined. */
export interface HitGroups {
  readonly byNumber: readonly (string | undefined)[]
  readonly byName: Readonly<Record<string, string | undefined>>
}
