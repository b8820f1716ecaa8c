import { readFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'
import { writeDurably } from '../library/durable-file'
import type { WindowPlace } from './window-bounds'
import { windowPlaceSchema } from './window-bounds'

const restDelay = 500
/** One after the other, so that the last place is the one that stays. */
let writing: Promise<unknown> = Promise.resolve()

/** The place kept in a file; undefined when there is none or it cannot be read. It is a convenience, so nothing is made of a fault. */
export async function readWindowPlace(path: string): Promise<WindowPlace | undefined> {
  try {
    const parsed = windowPlaceSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Resolves when the place of the window is on disk, or could not be written. */
export async function windowPlaceKept(): Promise<void> {
  await writing
}

/** Keeps the window's place in a file whenever it has come to rest, and when it closes. */
export function rememberWindowPlace(window: BrowserWindow, path: string): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let kept = ''
  const keep = () => {
    clearTimeout(timer)
    const place: WindowPlace = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    const text = JSON.stringify(place)
    if (text === kept) return
    kept = text
    writing = writing.then(() => writeDurably(path, text))
  }
  const keepSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(keep, restDelay)
  }
  window.on('resize', keepSoon)
  window.on('move', keepSoon)
  window.on('maximize', keepSoon)
  window.on('unmaximize', keepSoon)
  window.on('close', keep)
  window.on('closed', () => {
    clearTimeout(timer)
  })
}
