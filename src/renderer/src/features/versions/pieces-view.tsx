import type { ReactNode } from 'react'
import type { Mark } from '../../../../core/article/document'
import type { Piece } from '../../ui/compare/compare-words'

interface PiecesViewProps {
  readonly pieces: readonly Piece[]
}

/** A text with what was removed and added in it, as screen readers know it too: `del` and `ins`. */
export function PiecesView({ pieces }: PiecesViewProps) {
  return pieces.map(({ kind, text, marks }, index) => {
    const words = marked(text, marks)
    if (kind === 'removed') return <del key={index}>{words}</del>
    if (kind === 'added') return <ins key={index}>{words}</ins>
    return <span key={index}>{words}</span>
  })
}

const elements = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code' } as const

/** A link looks like one and leads nowhere: nothing here is to be followed. */
function marked(text: string, marks: readonly Mark[]): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => {
    if (mark.type === 'link') return <a title={mark.attrs.href}>{inner}</a>
    if (mark.type === 'note') return inner
    const Element = elements[mark.type]
    return <Element>{inner}</Element>
  }, text)
}
