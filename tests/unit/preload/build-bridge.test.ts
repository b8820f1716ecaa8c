import { expect, test } from 'vitest'
import { pushChannels, requestChannels } from '../../../src/ipc/channels'
import { buildBridge } from '../../../src/preload/build-bridge'

function buildOverRecord() {
  const calls: unknown[] = []
  const bridge = buildBridge({
    invoke: (channel, input) => {
      calls.push([channel, input])
      return Promise.resolve('answer')
    },
    subscribe: (channel) => {
      calls.push(['subscribe', channel])
      return () => calls.push(['end', channel])
    }
  })
  return { bridge, calls }
}
const functionAt = (bridge: object, ...path: string[]): ((...input: unknown[]) => unknown) => {
  const found = path.reduce<unknown>((place, name) => (typeof place === 'object' && place !== null ? Reflect.get(place, name) : undefined), bridge)
  if (typeof found !== 'function') throw new Error(`${path.join('.')} is no function`)
  return (...input): unknown => Reflect.apply(found, undefined, input)
}

test('the bridge has one function for each request and `on`, and nothing more', () => {
  const { bridge } = buildOverRecord()
  const names = Object.entries(bridge).flatMap(([domain, functions]) =>
    typeof functions === 'object' && functions !== null ? Object.keys(functions).map((name) => `${domain}.${name}`) : [domain]
  )
  expect(names).toHaveLength(requestChannels.length + 1)
  expect(names).toContain('on')
  expect(names).toContain('app.answerClose')
  expect(names).toContain('publishing.readReceipts')
})

test('each function sends its own channel', async () => {
  const { bridge, calls } = buildOverRecord()
  await expect(functionAt(bridge, 'library', 'open')({ id: 'x' })).resolves.toBe('answer')
  expect(calls).toEqual([['library:open', { id: 'x' }]])
})

test('it is frozen to its last part', () => {
  const { bridge } = buildOverRecord()
  expect(Object.isFrozen(bridge)).toBe(true)
  expect(Object.values(bridge).filter((part) => typeof part === 'object' && !Object.isFrozen(part))).toEqual([])
})

test('only pushes can be listened to, and only by functions', () => {
  const { bridge, calls } = buildOverRecord()
  const on = functionAt(bridge, 'on')
  for (const channel of [...requestChannels, 'ipc-message', '', 'toString', '__proto__', 7, undefined, ['library:changed']]) {
    expect(() => on(channel, () => undefined)).toThrow('There is no such channel')
  }
  expect(() => on('library:changed', 'x')).toThrow('A listener is a function')
  expect(calls).toEqual([])
  for (const channel of pushChannels) on(channel, () => undefined)
  expect(calls).toEqual(pushChannels.map((channel) => ['subscribe', channel]))
})
