/** A part of the window, in pixels from its top left. */
export interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface Placing {
  readonly side: 'above' | 'below'
  /** Whether it stands over the middle of its anchor; else it begins where the anchor begins. */
  readonly isCentred: boolean
}

const gap = 6
/** What stays free towards the edges of the frame. */
const margin = 8

/** What is cut shorter than this shows nothing any more. */
const leastHeight = 96

export interface Place {
  readonly top: number
  readonly left: number
  /** The height it may have there. */
  readonly height: number
}

/**
 * Where something of a size floats beside an anchor, within a frame and not over the anchor: on the side that is wished; on the other where
 * there is no room for it; where there is none on either, on the roomier one and as high as there is room. Over the anchor only where no
 * side has any room to speak of.
 */
export function placeBeside(anchor: Box, { width, height: wished }: { readonly width: number; readonly height: number }, frame: Box, { side, isCentred }: Placing): Place {
  const room = { above: anchor.top - frame.top - margin - gap, below: frame.bottom - anchor.bottom - margin - gap }
  const other = side === 'above' ? 'below' : 'above'
  const chosen = room[side] >= wished || room[side] >= room[other] ? side : other
  const height = room[chosen] < leastHeight ? wished : Math.min(wished, room[chosen])
  const top = chosen === 'above' ? anchor.top - gap - height : anchor.bottom + gap
  const left = isCentred ? (anchor.left + anchor.right - width) / 2 : anchor.left
  return { top: within(top, frame.top + margin, frame.bottom - margin - height), left: within(left, frame.left + margin, frame.right - margin - width), height }
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
