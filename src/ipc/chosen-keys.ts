import * as z from 'zod/mini'
import { acceleratorSchema, refusalOf } from './accelerator'
import type { Action, ActionId } from './actions'
import { actionIds, actions } from './actions'

const freeAcceleratorSchema = acceleratorSchema.check(z.refine((keys) => isChoosable(keys)))

/** The keys of those actions that an editor gave others than their own; an empty list is an action without keys. */
export const chosenKeysSchema = z.partialRecord(z.enum(actionIds), z.readonly(z.array(freeAcceleratorSchema).check(z.maxLength(4))))
export type ChosenKeys = z.infer<typeof chosenKeysSchema>

/** Actions whose keys are everybody's: every field of the system answers to them too. */
const fixedActions: ReadonlySet<ActionId> = new Set(['undo', 'redo'])

/** Whether an editor may give this action other keys. */
export function hasFixedKeys(id: ActionId): boolean {
  return fixedActions.has(id)
}

function ownKeys({ accelerator, otherAccelerators = [] }: Action): readonly string[] {
  return accelerator === undefined ? [] : [accelerator, ...otherAccelerators]
}

const shipped: ReadonlySet<string> = new Set(actions.flatMap(ownKeys))

/** What an action is shipped with may be given to another, even where it would be refused otherwise. */
export function isChoosable(keys: string): boolean {
  return refusalOf(keys) === undefined || (shipped.has(keys) && !actions.some((action) => hasFixedKeys(action.id) && ownKeys(action).includes(keys)))
}

export type KeysOfActions = ReadonlyMap<ActionId, readonly string[]>

/**
 * The keys that each action answers to, the one that is shown first. No two actions answer to the same: chosen keys go before those an
 * action is shipped with, and among chosen ones the action that stands first in the list has them.
 */
export function keysOfActions(chosen: ChosenKeys): KeysOfActions {
  const keys = new Map<ActionId, readonly string[]>()
  const taken = new Set<string>(actions.filter(({ id }) => hasFixedKeys(id)).flatMap(ownKeys))
  const take = (id: ActionId, wanted: readonly string[]) => {
    const free = wanted.filter((each) => !taken.has(each))
    for (const each of free) taken.add(each)
    keys.set(id, free)
  }
  for (const { id } of actions) if (!hasFixedKeys(id) && chosen[id] !== undefined) take(id, chosen[id])
  for (const action of actions) {
    if (hasFixedKeys(action.id)) keys.set(action.id, ownKeys(action))
    else if (chosen[action.id] === undefined) take(action.id, ownKeys(action))
  }
  return keys
}

/** The action that answers to these keys now. */
export function findActionOfKeys(keys: string, chosen: ChosenKeys): ActionId | undefined {
  const all = keysOfActions(chosen)
  return actions.find(({ id }) => all.get(id)?.includes(keys) === true)?.id
}

/** Gives an action these keys and no others. Whoever had them goes without, or by what is left to it. */
export function giveKeys(chosen: ChosenKeys, id: ActionId, keys: readonly string[]): ChosenKeys {
  return withKeys(without(chosen, keys, id), id, keys)
}

/** Gives an action these keys, and what it answered to before to the action that had them. */
export function swapKeys(chosen: ChosenKeys, id: ActionId, keys: string): ChosenKeys {
  const other = findActionOfKeys(keys, chosen)
  const before = keysOfActions(chosen).get(id) ?? []
  const given = giveKeys(chosen, id, [keys])
  return other === undefined || other === id ? given : withKeys(given, other, before)
}

/** Gives an action the keys again that it is shipped with, also where another one has them meanwhile: that one gets its own back then. */
export function resetKeys(chosen: ChosenKeys, id: ActionId): ChosenKeys {
  const own = actions.filter((action) => action.id === id).flatMap(ownKeys)
  return mapKeys(chosen, (each, keys) => {
    const left = keys.filter((key) => !own.includes(key))
    return each === id || (left.length === 0 && keys.length > 0) ? undefined : left
  })
}

function without(chosen: ChosenKeys, keys: readonly string[], keeper: ActionId): ChosenKeys {
  return mapKeys(chosen, (id, own) => (id === keeper ? own : own.filter((each) => !keys.includes(each))))
}

function withKeys(chosen: ChosenKeys, id: ActionId, keys: readonly string[]): ChosenKeys {
  const own = actions.filter((action) => action.id === id).flatMap(ownKeys)
  return mapKeys({ ...chosen, [id]: keys }, (each, held) => (each === id && held.join(' ') === own.join(' ') ? undefined : held))
}

function mapKeys(chosen: ChosenKeys, change: (id: ActionId, keys: readonly string[]) => readonly string[] | undefined): ChosenKeys {
  return actionIds.reduce<ChosenKeys>((changed, id) => {
    const keys = chosen[id] === undefined ? undefined : change(id, chosen[id])
    return keys === undefined ? changed : { ...changed, [id]: keys }
  }, {})
}

/** What of the chosen keys in a damaged file can still be used. */
export function readableKeys(found: unknown): ChosenKeys {
  const entries = z.record(z.string(), z.unknown()).safeParse(found)
  if (!entries.success) return {}
  return Object.entries(entries.data).reduce<ChosenKeys>((readable, entry) => {
    const parsed = chosenKeysSchema.safeParse(Object.fromEntries([entry]))
    return parsed.success ? { ...readable, ...parsed.data } : readable
  }, {})
}
