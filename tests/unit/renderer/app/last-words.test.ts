import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failure } from '../../../../src/core/failure'
import type { Failure } from '../../../../src/core/failure'
import type * as LastWords from '../../../../src/renderer/src/app/last-words'

const refused = failure('disk-full')
let told: unknown[]
let ask: () => void
let page: typeof LastWords

beforeEach(async () => {
  told = []
  vi.stubGlobal('copydesk', {
    on: (_channel: string, hear: () => void) => {
      ask = hear
    },
    app: {
      answerClose: ({ answer }: { readonly answer: string }) => void told.push(answer),
      pageBroke: ({ name, message }: { readonly name: string; readonly message: string }) => void told.push(`${name}: ${message}`)
    }
  })
  vi.resetModules()
  page = await import('../../../../src/renderer/src/app/last-words')
  page.hearCloseRequests()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Words of which the disk says each of these in turn, and then takes them. */
const wordsThat = (...says: readonly (Failure | undefined)[]) => {
  const left = [...says]
  return {
    settle: () => {
      told.push('settle')
      return Promise.resolve(left.shift())
    },
    onUnsaved: ({ code }: Failure) => void told.push(code)
  }
}

test('a window may close when the disk has the words, and the editor is asked when it refuses them', async () => {
  page.keepLastWords(wordsThat(refused))
  ask()
  await vi.waitFor(() => {
    expect(told).toEqual(['heard', 'settle', 'disk-full'])
  }, 20_000)
  ask()
  await vi.waitFor(() => {
    expect(told.slice(3)).toEqual(['heard', 'settle', 'go'])
  }, 20_000)
})

test('a window that is to close before its article stands is answered as soon as it does, once', async () => {
  ask()
  ask()
  expect(told).toEqual([])
  page.keepLastWords(wordsThat())
  page.keepLastWords(wordsThat())
  await vi.waitFor(() => {
    expect(told).toEqual(['heard', 'settle', 'go'])
  }, 20_000)
})

test('a page that broke is told of once the disk has the words, however often it refuses them', async () => {
  vi.useFakeTimers()
  page.keepLastWords(wordsThat(refused, refused))
  const telling = page.tellThatPageBroke(new TypeError('x is not a function'))
  await vi.advanceTimersByTimeAsync(1_500)
  expect(told).toEqual(['settle', 'settle'])
  await vi.advanceTimersByTimeAsync(1_000)
  await telling
  expect(told).toEqual(['settle', 'settle', 'settle', 'TypeError: x is not a function'])
})

test('a page that broke before any article stood is told of too, whatever was thrown', async () => {
  await page.tellThatPageBroke('nothing')
  expect(told).toEqual(['Error: nothing'])
})
