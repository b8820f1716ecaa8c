import type { Change } from './commands/change'
import { commandOf } from './commands/change'
import { goToItem, goToLinkNowhere, goToLostReference } from './commands/go-to'
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

/** Goes to where a part of the text lacks something: its heading, the place of a picture, a credit; for anything else, or where there is no place, to its end. */
export function partGoTo(part: PartPlace, lack: string | undefined): void {
  const { state, view } = watchedEditor() ?? {}
  const range = state && partRange(state.doc, part)
  if (state === undefined || range === undefined) return
  const figure = lack === 'picture' || lack === 'credit' ? findFigureWithout(state.doc, range, lack) : undefined
  const dom = figure === undefined ? undefined : view?.nodeDOM(figure)
  const field = dom instanceof HTMLElement ? dom.querySelector<HTMLElement>(lack === 'picture' ? '.picture-empty > button' : '.picture-credit :is(input, textarea)') : null
  if (field === null) goTo(goToPart(part, lack === 'heading' ? 'start' : 'end'))
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

function goTo(change: Change): void {
  const editor = watchedEditor()
  if (editor !== undefined && commandOf(change)(editor.state, (transaction) => editor.view.dispatch(transaction))) editor.view.focus()
}
