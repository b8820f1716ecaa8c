import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { failure } from '../../../../src/core/failure'
import type { Failure } from '../../../../src/core/failure'
import { fail, ok } from '../../../../src/core/result'
import type { Result } from '../../../../src/core/result'
import { useQuestion } from '../../../../src/renderer/src/ui/use-question'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => vi.unstubAllGlobals())

type Answer = Result<string, Failure>

/** Somebody who asks about a site, and what is told of it. */
function asker() {
  const cancelled: unknown[] = []
  vi.stubGlobal('copydesk', { sites: { cancelQuestion: (about: unknown) => cancelled.push(about) } })
  const root = createRoot(document.createElement('div'))
  let question: ReturnType<typeof useQuestion>
  function Asker({ about }: { readonly about: string }) {
    question = useQuestion(about)
    return null
  }
  const told: (Answer | undefined)[] = []
  const show = (about: string) => act(() => root.render(<Asker about={about} />))
  show('site-0001')
  return {
    cancelled,
    told,
    show,
    isAsking: () => question.isAsking,
    cancel: () => question.cancel(),
    ask: () => {
      let answer: (outcome: Answer) => void = () => undefined
      act(() => void question.ask(() => new Promise<Answer>((resolve) => (answer = resolve))).then((outcome) => told.push(outcome)))
      return (outcome: Answer) =>
        act(async () => {
          answer(outcome)
          await Promise.resolve()
        })
    },
    leave: () => act(() => root.unmount())
  }
}

test('one thing is asked at a time, and the next one after its answer', async () => {
  const { ask, told, isAsking, cancelled, cancel } = asker()
  cancel()
  const first = ask()
  const second = ask()
  expect(isAsking()).toBe(true)
  await second(ok('second'))
  await first(ok('first'))
  await ask()(ok('third'))
  expect([told, isAsking(), cancelled]).toEqual([[undefined, ok('first'), ok('third')], false, []])
})

test('what was given up is no answer, and what went wrong is one', async () => {
  const { ask, told } = asker()
  await ask()(fail(failure('cancelled')))
  await ask()(fail(failure('site-timeout', { host: 'desk.test' })))
  expect(told).toEqual([undefined, fail(failure('site-timeout', { host: 'desk.test' }))])
})

test('the question that is given up is about the site that was asked, although another one is looked at by now', () => {
  const { ask, show, cancel, cancelled } = asker()
  ask()
  show('site-0002')
  cancel()
  expect(cancelled).toEqual([{ siteId: 'site-0001' }])
})

test('whoever has left is told nothing', async () => {
  const { ask, leave, told } = asker()
  const answer = ask()
  leave()
  await answer(ok('late'))
  expect(told).toEqual([undefined])
})
