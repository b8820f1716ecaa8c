interface Range {
  readonly anchor: number
  readonly head: number
}

/** A selection that lies within a text of this length: the words may be fewer than when it was made. */
export function clampSelection({ anchor, head }: Range, length: number): Range {
  const within = (position: number) => Math.max(0, Math.min(position, length))
  return { anchor: within(anchor), head: within(head) }
}
