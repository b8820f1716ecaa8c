import * as z from 'zod/mini'

const pixels = z.int().check(z.minimum(-100_000), z.maximum(100_000))

/** Where the window stood when it was last closed, in the system's logical pixels. */
export const windowPlaceSchema = z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels, isMaximized: z.boolean() })
export type WindowPlace = Readonly<z.infer<typeof windowPlaceSchema>>

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const minimumSize = { width: 720, height: 480 }
const firstSize = { width: 1440, height: 900 }
/** So much of the window must be on a screen for it to be found and moved by hand. */
const reachable = { width: 120, height: 60 }

/**
 * The bounds to open with: the remembered ones, never larger than the screen that shows most of them, as long as a screen still shows
 * enough of them; else the first size, for the system to place.
 */
export function boundsToOpen(place: WindowPlace | undefined, screens: readonly Rectangle[]): Partial<Rectangle> {
  const [first = { x: 0, y: 0, ...firstSize }] = screens
  if (place !== undefined) {
    const [screen] = screens.filter((candidate) => isReachable(place, candidate)).toSorted((one, other) => shownWidth(place, other) - shownWidth(place, one))
    if (screen !== undefined) return { x: place.x, y: place.y, ...sizeWithin(place, screen) }
  }
  return sizeWithin(firstSize, first)
}

function sizeWithin(size: { readonly width: number; readonly height: number }, screen: Rectangle) {
  return {
    width: Math.max(minimumSize.width, Math.min(size.width, screen.width)),
    height: Math.max(minimumSize.height, Math.min(size.height, screen.height))
  }
}

function shownWidth(place: Rectangle, screen: Rectangle): number {
  return Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x)
}

function isReachable(place: Rectangle, screen: Rectangle): boolean {
  const isTitleBarShown = place.y >= screen.y && place.y + reachable.height <= screen.y + screen.height
  return shownWidth(place, screen) >= reachable.width && isTitleBarShown
}
