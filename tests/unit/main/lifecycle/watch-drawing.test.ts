import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { betweenLooks, mostEmptyLooks, watchDrawing } from '../../../../src/main/lifecycle/watch-drawing'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const empty = () => Promise.resolve({ toBitmap: () => Buffer.alloc(400) })
const drawn = () => Promise.resolve({ toBitmap: () => Buffer.concat([Buffer.alloc(399), Buffer.from([7])]) })

function watchOf(looks: (() => Promise<unknown>)[], { isVisible = true } = {}) {
  const app = new EventEmitter()
  const calls: string[] = []
  const window = Object.assign(new EventEmitter(), {
    isVisible: () => isVisible,
    isMinimized: () => false,
    isDestroyed: () => false,
    webContents: {
      isCrashed: () => false,
      capturePage: () => {
        calls.push('look')
        return (looks.length > 1 ? looks.shift() : looks[0])?.()
      },
      forcefullyCrashRenderer: () => calls.push('end the page')
    }
  })
  Reflect.apply(watchDrawing, undefined, [app, { window: () => window, handOver: () => calls.push('hand over'), logFault: (error: unknown) => calls.push(String(error)) }])
  const show = () => {
    isVisible = true
    window.emit('show')
  }
  return { calls, show, lose: (type: string) => app.emit('child-process-gone', {}, { type }) }
}
const allLooks = () => vi.advanceTimersByTimeAsync(3 * mostEmptyLooks * betweenLooks)

test('a page that is drawn again is left alone', async () => {
  const { calls, lose } = watchOf([empty, () => Promise.reject(new Error('no process for drawing')), drawn])
  lose('GPU')
  await allLooks()
  expect(calls).toEqual(['look', 'hand over', 'look', 'hand over', 'look'])
})

test.each([
  ['stays empty', empty],
  ['gives no answer', () => new Promise<never>(() => undefined)]
])('a page that %s hands over what is typed, and is ended once', async (_name, look) => {
  const { calls, lose } = watchOf([look])
  lose('GPU')
  lose('GPU')
  await allLooks()
  const looks = Array.from({ length: mostEmptyLooks }, () => ['look', 'hand over']).flat()
  expect(calls).toEqual([...looks, 'Error: The page is not drawn any more', 'end the page'])
})

test('a window that nobody sees is not drawn, and is looked at once it is shown', async () => {
  const { calls, lose, show } = watchOf([drawn], { isVisible: false })
  lose('GPU')
  await allLooks()
  expect(calls).toEqual([])
  show()
  await allLooks()
  expect(calls).toEqual(['look'])
})

test('another process that dies is none of this', async () => {
  const { calls, lose } = watchOf([empty])
  lose('Utility')
  await allLooks()
  expect(calls).toEqual([])
})
