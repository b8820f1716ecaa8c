import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceleratorSchema, refusalOf } from '../../../src/ipc/accelerator'
import { actionIds, actions } from '../../../src/ipc/actions'
import type { ActionId } from '../../../src/ipc/actions'
import { chosenKeysSchema, findActionOfKeys, giveKeys, hasFixedKeys, isChoosable, keysOfActions, resetKeys, swapKeys } from '../../../src/ipc/chosen-keys'
import type { ChosenKeys } from '../../../src/ipc/chosen-keys'
import { readableSettings, settingsSchema } from '../../../src/ipc/settings'

const changeable = actionIds.filter((id) => !hasFixedKeys(id))
const shipped = actions.flatMap(({ accelerator, otherAccelerators = [] }) => (accelerator === undefined ? [] : [accelerator, ...otherAccelerators])).filter(isChoosable)
const anyKeys = fc.oneof(fc.constantFrom(...shipped), fc.constantFrom('F2', 'F7', 'CommandOrControl+J', 'CommandOrControl+Alt+J', 'CommandOrControl+Shift+;'))
const anyStep = fc.record({ id: fc.constantFrom(...changeable), keys: anyKeys, kind: fc.constantFrom('give', 'swap', 'reset', 'none') })
const anyChosen = fc.array(anyStep, { maxLength: 8 }).map((steps) =>
  steps.reduce<ChosenKeys>((chosen, { id, keys, kind }) => {
    if (kind === 'give') return giveKeys(chosen, id, [keys])
    if (kind === 'swap') return swapKeys(chosen, id, keys)
    return kind === 'none' ? giveKeys(chosen, id, []) : resetKeys(chosen, id)
  }, {})
)
const keysNow = (chosen: ChosenKeys, id: ActionId) => keysOfActions(chosen).get(id)

describe('chosen keys', () => {
  it('are never the keys of two actions, whatever is chosen, swapped and reset, and can be kept', () => {
    fc.assert(
      fc.property(anyChosen, (chosen) => {
        const all = [...keysOfActions(chosen).values()].flat()
        expect(all).toEqual([...new Set(all)])
        expect(chosenKeysSchema.parse(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen)
      })
    )
  })

  it('belong to the action they were given to last', () => {
    fc.assert(
      fc.property(anyChosen, fc.constantFrom(...changeable), anyKeys, (chosen, id, keys) => {
        expect(keysNow(giveKeys(chosen, id, [keys]), id)).toEqual([keys])
        expect(keysNow(swapKeys(chosen, id, keys), id)).toEqual([keys])
      })
    )
  })

  it('give an action all of its own keys back when it is reset, and leave nothing to remember when all are', () => {
    fc.assert(
      fc.property(anyChosen, fc.constantFrom(...changeable), (chosen, id) => {
        expect(keysNow(resetKeys(chosen, id), id)).toEqual(keysNow({}, id))
        expect(changeable.reduce(resetKeys, chosen)).toEqual({})
      })
    )
  })

  it('leave the action that had them without, or with what is left to it', () => {
    expect(keysNow(giveKeys({}, 'publish', ['F3']), 'find-next')).toEqual(['CommandOrControl+G'])
    const chosen = giveKeys({}, 'publish', ['CommandOrControl+Shift+D'])
    expect(keysNow(chosen, 'duplicate-article')).toEqual([])
    expect(keysNow(resetKeys(chosen, 'publish'), 'duplicate-article')).toEqual(['CommandOrControl+Shift+D'])
  })

  it('change places with those of the action that had them', () => {
    const chosen = swapKeys({}, 'bold', 'CommandOrControl+I')
    expect([keysNow(chosen, 'bold'), keysNow(chosen, 'italic')]).toEqual([['CommandOrControl+I'], ['CommandOrControl+B']])
  })

  it('cannot be what writes, edits or belongs to the system', () => {
    expect(['A', 'Shift+A', 'Alt+A', '/'].map(refusalOf)).toEqual(['typing', 'typing', 'typing', 'typing'])
    expect(['CommandOrControl+C', 'CommandOrControl+Z', 'Enter', 'Alt+Up', 'CommandOrControl+Home'].map(refusalOf)).toEqual(Array.from({ length: 5 }, () => 'editing'))
    expect(['CommandOrControl+Q', 'CommandOrControl+0', 'Alt+F4', 'F11'].map(refusalOf)).toEqual(Array.from({ length: 4 }, () => 'system'))
    expect(['F2', 'CommandOrControl+J', 'CommandOrControl+Alt+Shift+7'].map(refusalOf)).toEqual([undefined, undefined, undefined])
  })

  it('are in the notation that everything shipped is in', () => {
    expect(shipped.filter((keys) => !acceleratorSchema.safeParse(keys).success)).toEqual([])
  })

  it('in a damaged file hold as far as they can be read, and so do the settings beside them', () => {
    const keys = { bold: ['CommandOrControl+J'], publish: ['CommandOrControl+C'], 'fly-away': ['F2'], 'focus-mode': [], about: 'F2' }
    expect(readableSettings({ appearance: 'dark', language: 'tlh', surprise: 1, keys })).toEqual({
      ...settingsSchema.parse({}),
      appearance: 'dark',
      keys: { bold: ['CommandOrControl+J'], 'focus-mode': [] }
    })
    expect(readableSettings([])).toEqual(settingsSchema.parse({}))
  })

  it('name the action that answers to them', () => {
    expect(findActionOfKeys('CommandOrControl+K', {})).toBe('command-palette')
    expect(findActionOfKeys('CommandOrControl+K', { bold: ['CommandOrControl+K'] })).toBe('bold')
    expect(findActionOfKeys('F2', {})).toBeUndefined()
  })
})
