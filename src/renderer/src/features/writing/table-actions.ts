import type { ActionHandler, ActionHandlers } from '../../actions/action-registry'
import type { Change } from '../../editor/commands/change'
import { tableChanges } from '../../editor/commands/table-changes'

/** What can be done to the caret's table, as actions. */
export function tableActions(changed: (change: Change) => ActionHandler): ActionHandlers {
  return Object.fromEntries(Object.entries(tableChanges).map(([id, change]) => [id, changed(change)]))
}
