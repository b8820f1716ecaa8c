import type { KeyRefusal } from '../../../../ipc/accelerator'
import { refusalOf } from '../../../../ipc/accelerator'
import type { ActionId } from '../../../../ipc/actions'
import { findActionOfKeys, isChoosable } from '../../../../ipc/chosen-keys'
import type { ChosenKeys } from '../../../../ipc/chosen-keys'

/** Whether keys can be given to an action at once, are another one's, or cannot be given to any. */
export function judgeKeys(keys: string, id: ActionId, chosen: ChosenKeys): 'free' | 'taken' | KeyRefusal {
  if (!isChoosable(keys)) return refusalOf(keys) ?? 'editing'
  const owner = findActionOfKeys(keys, chosen)
  return owner === undefined || owner === id ? 'free' : 'taken'
}
