import { make } from './tree'

/** A paragraph that a word processor shows as part of a list. */
export interface ListLine {
  /** 1 is the outermost. */
  readonly level: number
  readonly isOrdered: boolean
  /** Its number, where that could be read. */
  readonly number?: number | undefined
  readonly content: readonly Node[]
}

interface OpenList {
  readonly dom: HTMLElement
  readonly level: number
  readonly isOrdered: boolean
  readonly start: number
}

/**
 * Real lists from lines with levels. A line goes on in the list of its level that is still open; one of another kind, or whose number does
 * not follow, begins a list of its own.
 */
export function buildLists(near: Node, lines: readonly ListLine[]): HTMLElement[] {
  const made: HTMLElement[] = []
  const open: OpenList[] = []
  for (const line of lines) {
    while ((open.at(-1)?.level ?? 0) > line.level) open.pop()
    const last = open.at(-1)
    if (last?.level === line.level && !goesOn(last, line)) open.pop()
    if (open.at(-1)?.level !== line.level) {
      const parent = open.at(-1)?.dom.lastElementChild
      const list = openList(near, line)
      open.push(list)
      if (parent) parent.append(list.dom)
      else made.push(list.dom)
    }
    open.at(-1)?.dom.append(make(near, 'li', line.content))
  }
  return made
}

function openList(near: Node, { level, isOrdered, number = 1 }: ListLine): OpenList {
  const dom = make(near, isOrdered ? 'ol' : 'ul')
  if (isOrdered && number !== 1) dom.setAttribute('start', String(number))
  return { dom, level, isOrdered, start: number }
}

function goesOn(list: OpenList, { isOrdered, number }: ListLine): boolean {
  return list.isOrdered === isOrdered && (!isOrdered || number === undefined || number === list.start + list.dom.childElementCount)
}
