import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Closing, closingPatience } from '../../../../src/main/lifecycle/closing'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function closingOf(canAnswer: boolean) {
  const calls: string[] = []
  const closing = new Closing({ canAnswer: () => canAnswer, askPage: () => calls.push('ask'), close: () => calls.push('close') })
  return { closing, calls }
}

test('the window waits until the page has handed over its words', () => {
  const { closing, calls } = closingOf(true)
  expect(closing.request()).toBe('wait')
  expect(closing.request()).toBe('wait')
  expect(calls).toEqual(['ask'])
  closing.confirm()
  expect(calls).toEqual(['ask', 'close'])
  expect(closing.request()).toBe('go')
})

test('a page that does not answer is waited for three seconds and no longer', () => {
  const { closing, calls } = closingOf(true)
  closing.request()
  vi.advanceTimersByTime(closingPatience - 1)
  expect(calls).toEqual(['ask'])
  vi.advanceTimersByTime(1)
  expect(calls).toEqual(['ask', 'close'])
})

test('a window whose page is gone closes at once', () => {
  const { closing, calls } = closingOf(false)
  expect(closing.request()).toBe('go')
  expect(calls).toEqual([])
})

test('a page cannot close the window unasked', () => {
  const { closing, calls } = closingOf(true)
  closing.confirm()
  expect(calls).toEqual([])
  expect(closing.request()).toBe('wait')
})
