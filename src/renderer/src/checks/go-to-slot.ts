import { assertNever } from '../../../core/assert-never'
import type { SlotState } from '../../../core/slots/slot-progress'
import { runAction } from '../actions/action-registry'
import { partGoTo } from '../editor/finding-commands'
import { focusInDetails, focusOn } from './focus-on'

/** Puts the focus where a slot is to be filled: where the first thing stands that it lacks, or where its text ends. */
export function goToSlot({ part, index, blocks, lacks }: SlotState): void {
  const [lack] = lacks
  switch (part) {
    case 'headline':
      runAction('focus-headline')
      return
    case 'dek':
      focusOn(document.querySelector('.writing-sheet > [name="dek"]'))
      return
    case 'byline':
      focusOn(document.querySelector('.writing-sheet [name="byline"]'))
      return
    case 'lead-picture':
      focusOn(document.querySelector('.add-lead-picture, .lead-picture .picture-credit :is(input, textarea)'))
      return
    case 'item':
      partGoTo({ item: index }, lack?.kind)
      return
    case 'lede':
    case 'section':
    case 'closing':
      if (blocks !== undefined) partGoTo(blocks, lack?.kind)
      return
    case 'categories':
    case 'tags':
    case 'excerpt':
      focusInDetails(part)
      return
    default:
      assertNever(part)
  }
}
