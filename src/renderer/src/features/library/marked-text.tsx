import type { TextRange } from '../../../../core/search/excerpt'

interface MarkedTextProps {
  readonly text: string
  /** In their order, apart from each other. */
  readonly marks: readonly TextRange[]
}

/** A text with parts of it marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  return (
    <>
      {marks.map(([from, to], index) => (
        <span key={from}>
          {text.slice(marks[index - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
