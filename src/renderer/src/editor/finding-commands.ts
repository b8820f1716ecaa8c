import type { Lack } from '../../../core/slots/slot-progress'
import type { Change } from './commands/change'
import { commandOf } from './commands/change'
import { goToItem, goToLinkNowhere, goToLostReference, goToNextTk } from './commands/go-to'
import { goToPart } from './commands/go-to-part'
import type { PartPlace } from './queries/part-range'
import { findFigureWithout, partRange } from './queries/part-range'
import { watchedEditor } from './queries/text-facts'

/** Puts the caret into the heading of an item, counted from 0 among all items of the text, and shows it. */
export function itemGoTo(index: number): void {
  goTo(goToItem(index))
}

/** Selects the first link that leads nowhere, and shows it. */
export function linkNowhereGoTo(): void {
  goTo(goToLinkNowhere)
}

/** Selects the first reference whose item is gone, and shows it. */
export function lostReferenceGoTo(): void {
  goTo(goToLostReference)
}

/** Goes to where a part of the text lacks something: its heading, a TK, the place of a picture, a credit; for anything else, or where there is no place, to its end. */
export function partGoTo(part: PartPlace, lack: Lack['kind'] | undefined): void {
  if (lack === 'heading' || lack === 'tk') {
    goTo(goToPart(part, 'start'))
    if (lack === 'tk') goTo(goToNextTk(false))
    return
  }
  const field = lack === 'picture' || lack === 'credit' ? fieldIn(part, lack) : null
  if (field === null) goTo(goToPart(part, 'end'))
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

/** Where a picture or a credit that a part lacks can be given. */
function fieldIn(part: PartPlace, lack: 'picture' | 'credit'): HTMLElement | null {
  const { state, view } = watchedEditor() ?? {}
  const range = state && partRange(state.doc, part)
  const figure = range && findFigureWithout(state.doc, range, lack)
  const dom = figure === undefined ? undefined : view?.nodeDOM(figure)
  return dom instanceof HTMLElement ? dom.querySelector<HTMLElement>(lack === 'picture' ? '.picture-empty > button' : '.picture-credit :is(input, textarea)') : null
}

function goTo(change: Change): void {
  const editor = watchedEditor()
  if (editor !== undefined && commandOf(change)(editor.state, (transaction) => editor.view.dispatch(transaction))) editor.view.focus()
}
