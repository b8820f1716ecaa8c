import { expect, test } from 'vitest'
import type { ActionOffer } from '../../../../src/ipc/actions'
import { provideActions, watchOffer } from '../../../../src/renderer/src/actions/action-registry'

const turn = () => new Promise<void>((done) => queueMicrotask(done))

test('what is offered is told once for all that changes in a turn, with what of it is on', async () => {
  const told: ActionOffer[] = []
  const stop = watchOffer((offer) => told.push(offer))
  const run = () => undefined
  const takeBack = provideActions({ publish: { run } })
  takeBack()
  const close = provideActions({ publish: { run, isEnabled: () => false }, typewriter: { run, isActive: () => true }, 'focus-mode': { run, isActive: () => false } })
  await turn()
  close()
  await turn()
  stop()
  provideActions({ bold: { run } })()
  await turn()
  expect(told).toEqual([
    { offered: ['publish', 'focus-mode', 'typewriter'], on: ['typewriter'] },
    { offered: [], on: [] }
  ])
})
