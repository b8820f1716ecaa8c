import { afterEach, expect, test, vi } from 'vitest'
import { answerCloseRequests, hearCloseRequests } from '../../../../src/renderer/src/app/close-requests'

let ask = () => undefined as void
vi.stubGlobal('copydesk', {
  on: (_channel: string, hear: () => void) => {
    ask = hear
    return () => undefined
  }
})
hearCloseRequests()
let stop = () => undefined as void
afterEach(() => {
  stop()
})

test('a window that is to close before its article stands is answered as soon as it does, once', () => {
  const answer = vi.fn()
  ask()
  ask()
  stop = answerCloseRequests(answer)
  expect(answer).toHaveBeenCalledTimes(1)
  ask()
  expect(answer).toHaveBeenCalledTimes(2)
})

test('the article that stands answers, and the one before no more', () => {
  const [first, second] = [vi.fn(), vi.fn()]
  const stopFirst = answerCloseRequests(first)
  stop = answerCloseRequests(second)
  stopFirst()
  ask()
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
})
