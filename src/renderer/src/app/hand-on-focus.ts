import { runAction } from '../actions/action-registry'
import { sidePanels } from '../../../ipc/settings'
import type { Settings } from '../../../ipc/settings'
import { leaveField } from './leave-field'

const sides = { library: '.library', inspector: '.desk-inspector' } as const

/** Does what takes away a side of the desk, or a part of it; the focus, if it was in there, goes on to something else, or keys would go nowhere. */
export function handOnFocus(from: readonly (keyof typeof sides)[], run: () => void, to: () => void): void {
  const isWithin = from.some((side) => document.activeElement?.closest(sides[side]) instanceof Element)
  if (from.includes('inspector')) leaveField()
  run()
  if (isWithin) to()
}

/** The text, where the caret was. */
export function focusText(): void {
  runAction('focus-body')
}

/** The tab of a panel, from where Tab leads into it. */
export function focusTabOf(panel: Settings['sidePanel']): void {
  const tab = document.querySelectorAll('.side-panel [role="tab"]')[sidePanels.indexOf(panel)]
  if (tab instanceof HTMLElement) tab.focus()
}
