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

test('the window waits until the page has put its words on the disk', () => {
  const { closing, calls } = closingOf(true)
  expect(closing.request()).toBe('wait')
  expect(closing.request()).toBe('wait')
  expect(calls).toEqual(['ask'])
  closing.answer('go')
  expect(calls).toEqual(['ask', 'close'])
  expect(closing.request()).toBe('go')
})

test('a page that has heard is waited for as long as the disk takes', () => {
  const { closing, calls } = closingOf(true)
  closing.request()
  closing.answer('heard')
  vi.advanceTimersByTime(10 * closingPatience)
  expect(calls).toEqual(['ask'])
  closing.answer('go')
  expect(calls).toEqual(['ask', 'close'])
})

test('a page that does not say that it has heard is waited for ten seconds and no longer', () => {
  const { closing, calls } = closingOf(true)
  closing.request()
  vi.advanceTimersByTime(closingPatience - 1)
  expect(calls).toEqual(['ask'])
  vi.advanceTimersByTime(1)
  expect(calls).toEqual(['ask', 'close'])
})

test('a page that hangs after it has heard is asked anew by the next click', () => {
  const { closing, calls } = closingOf(true)
  closing.request()
  closing.answer('heard')
  expect(closing.request()).toBe('wait')
  vi.advanceTimersByTime(closingPatience)
  expect(calls).toEqual(['ask', 'ask', 'close'])
})

test('a window that is to stay is open again, and asked about as if for the first time', () => {
  const { closing, calls } = closingOf(true)
  closing.request()
  closing.answer('heard')
  closing.answer('stay')
  vi.advanceTimersByTime(10 * closingPatience)
  closing.answer('go')
  expect(calls).toEqual(['ask'])
  expect(closing.request()).toBe('wait')
  expect(calls).toEqual(['ask', 'ask'])
})

test('a window goes when its page is gone that was asked, and not when it was not', () => {
  const { closing, calls } = closingOf(true)
  expect(closing.pageIsGone()).toBe(false)
  closing.request()
  closing.answer('heard')
  expect(closing.pageIsGone()).toBe(true)
  expect(calls).toEqual(['ask', 'close'])
})

test('a window whose page is gone closes at once', () => {
  const { closing, calls } = closingOf(false)
  expect(closing.request()).toBe('go')
  expect(calls).toEqual([])
})

test('a page cannot close the window unasked', () => {
  const { closing, calls } = closingOf(true)
  closing.answer('heard')
  closing.answer('go')
  expect(calls).toEqual([])
  expect(closing.request()).toBe('wait')
})
