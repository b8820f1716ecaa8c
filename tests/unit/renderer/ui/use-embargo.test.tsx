import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import type { Failure } from '../../../../src/core/failure'
import { fail, ok } from '../../../../src/core/result'
import type { Result } from '../../../../src/core/result'
import { useEmbargo } from '../../../../src/renderer/src/ui/use-embargo'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

/** What a page knows of an embargo that main answers for like this. */
async function knownFrom(answer: Result<string | null, Failure>): Promise<unknown> {
  vi.stubGlobal('copydesk', { publishing: { readEmbargo: () => Promise.resolve(answer) } })
  let known: unknown
  function Shown() {
    const [until, , failure] = useEmbargo('article-1')
    known = [until, failure?.code]
    return null
  }
  const root = createRoot(document.createElement('div'))
  await act(async () => {
    root.render(<Shown />)
    await Promise.resolve()
  })
  act(() => root.unmount())
  vi.unstubAllGlobals()
  return known
}

test('an embargo that cannot be read is no absence of one, and says why', async () => {
  expect(await knownFrom(ok(null))).toEqual([null, undefined])
  expect(await knownFrom(ok('2027-03-14T00:30:00.000Z'))).toEqual(['2027-03-14T00:30:00.000Z', undefined])
  expect(await knownFrom(fail({ code: 'embargoes-unreadable', details: {} }))).toEqual([undefined, 'embargoes-unreadable'])
})
