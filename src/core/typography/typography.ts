/** How a language writes its quotation marks and dashes. Opening and closing marks bring the spaces that belong within them. */
export interface Typography {
  readonly double: readonly [open: string, close: string]
  /** Without, the sign `'` is always an apostrophe. */
  readonly single?: readonly [open: string, close: string]
  readonly apostrophe: string
  /** Whether two and three hyphens become dashes. Korean writes ranges with a tilde and keeps hyphens as they are typed. */
  readonly hasDashes: boolean
}

export const typographyLanguages = ['en', 'ko', 'de', 'fr'] as const
export type TypographyLanguage = (typeof typographyLanguages)[number]

/** Quotation marks as CLDR has them; French puts a narrow no-break space within its guillemets (Lexique de l'Imprimerie nationale). */
export const typographies: Readonly<Record<TypographyLanguage, Typography>> = {
  en: { double: ['“', '”'], single: ['‘', '’'], apostrophe: '’', hasDashes: true },
  ko: { double: ['“', '”'], single: ['‘', '’'], apostrophe: '’', hasDashes: false },
  de: { double: ['„', '“'], single: ['‚', '‘'], apostrophe: '’', hasDashes: true },
  fr: { double: ['«\u202f', '\u202f»'], apostrophe: '’', hasDashes: true }
}

/** What a typed sign becomes: it and the `taken` characters before it are replaced by `text`. */
export interface TypedChange {
  readonly taken: number
  readonly text: string
}

/** Whether a typed text is one of the signs that `typedChange` may change: for those who ask on every key. */
export function isTypedSign(text: string): boolean {
  return text === '"' || text === "'" || text === '-' || text === '.'
}

/**
 * What one typed sign becomes after this text, which is that of its block or field up to the caret. Undefined where it stays as it is: for
 * all other signs, in web addresses, and where somebody has just taken such a change back (`--` followed by another hyphen).
 */
export function typedChange(before: string, sign: string, typography: Typography): TypedChange | undefined {
  if (!isTypedSign(sign) || isInAddress.test(before)) return undefined
  if (sign === '-') return typography.hasDashes ? dash(before) : undefined
  if (sign === '.') return /(?:^|[^.…])\.\.$/.test(before) ? { taken: 2, text: '…' } : undefined
  return { taken: 0, text: sign === '"' ? doubleQuote(before, typography) : singleQuote(before, typography) }
}

const isInAddress = /(?:https?:\/\/|mailto:|www\.)\S*$/i

/** At the beginning of a block hyphens are Markdown: a list, a rule. */
function dash(before: string): TypedChange | undefined {
  if (/[^-–—]-$/.test(before)) return { taken: 1, text: '–' }
  return before.endsWith('–') ? { taken: 1, text: '—' } : undefined
}

function doubleQuote(before: string, typography: Typography): string {
  const { double } = typography
  const [open, close] = double
  if (before.endsWith(open)) return close
  return opens(before, double, typography) ? open : close
}

function singleQuote(before: string, typography: Typography): string {
  const { single, apostrophe } = typography
  if (single === undefined) return apostrophe
  const [open, close] = single
  if (before.endsWith(open)) return close
  if (opens(before, single, typography)) return open
  return isOpen(before, single) || !/[\p{L}\p{N}]$/u.test(before) ? close : apostrophe
}

const beginsWord = /(?:^|[\s([{<〈《「『【（［｛])$/u
/** After these a mark opens unless one is open: dashes, and scripts that put no space before a quotation. */
const mayBeginWord = /[-–—―/·~…\p{scx=Hangul}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]$/u

/** French joins an article to what follows, a quotation too: l’« affaire ». Where `’` also closes quotations it says nothing. */
const elided = /\p{L}’$/u

/** Whether a mark typed here opens. What stands before it decides, and after a dash or a Hangul letter whether one is open already. */
function opens(before: string, pair: readonly [string, string], { double, single }: Typography): boolean {
  if (beginsWord.test(before) || before.endsWith(double[0]) || (single !== undefined && before.endsWith(single[0]))) return true
  return (mayBeginWord.test(before) || (single === undefined && elided.test(before))) && !isOpen(before, pair)
}

/** Whether a quotation has begun and not ended. An apostrophe within a word ends none. */
function isOpen(before: string, [open, close]: readonly [string, string]): boolean {
  const text = before.replace(/(?<=[\p{L}\p{N}])’(?=[\p{L}\p{N}])/gu, '')
  return text.lastIndexOf(open) > text.lastIndexOf(close)
}
