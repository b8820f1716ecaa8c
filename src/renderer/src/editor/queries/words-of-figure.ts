import type { Node } from '@tiptap/pm/model'

/** The words that stand at a picture; all empty for any other leaf. */
export interface FigureWords {
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** Reads the words of a picture off its node. */
export function wordsOfFigure({ attrs }: Node): FigureWords {
  const wordsIn = (name: string): string => {
    const words: unknown = attrs[name]
    return typeof words === 'string' ? words : ''
  }
  return { alt: wordsIn('alt'), caption: wordsIn('caption'), credit: wordsIn('credit') }
}
