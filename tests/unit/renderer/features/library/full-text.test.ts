import { act, createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useFullText } from '../../../../../src/renderer/src/features/library/use-full-text'

const told: string[] = []
let paint: () => void = () => undefined
/** What follows a frame does so at once. */
class AtOnce {
  readonly port1 = { onmessage: () => undefined, close: () => undefined }
  readonly port2 = { postMessage: () => this.port1.onmessage() }
}
let root: Root
let type: (query: string) => void
let renewLibrary: () => void

function Panel() {
  const [query, setQuery] = useState('')
  const [version, setVersion] = useState(1)
  const { answer, isAnswered, askAhead } = useFullText(query, version)
  told.push(`rendered ${query}: ${isAnswered ? [...answer.ids].join(' ') : '…'}`)
  type = (next) => {
    askAhead(next)
    setQuery(next)
  }
  renewLibrary = () => setVersion(version + 1)
  return null
}

const settled = () => act(() => Promise.resolve())

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => (paint = run))
  vi.stubGlobal('MessageChannel', AtOnce)
  vi.stubGlobal('copydesk', {
    library: {
      search: ({ query }: { readonly query: string }) => {
        told.push(`asked ${query}`)
        return query === 'broken' ? Promise.reject(new Error('No answer')) : Promise.resolve({ ids: `with-${query}`, excerpts: [] })
      }
    }
  })
  root = createRoot(document.createElement('div'))
  act(() => root.render(createElement(Panel)))
  told.length = 0
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

test('main is asked for the texts before the headlines are rendered, once, and heard after they are painted', async () => {
  act(() => type('harbor'))
  expect(told).toEqual(['asked harbor', 'rendered harbor: …'])
  await settled()
  expect(told).toHaveLength(2)
  paint()
  await settled()
  expect(told.slice(2)).toEqual(['rendered harbor: with-harbor'])
})

test('what is typed twice is asked once, and again when the library has changed', async () => {
  act(() => type('harbor'))
  act(() => type('harbor'))
  act(() => renewLibrary())
  paint()
  await settled()
  expect(told.filter((each) => each.startsWith('asked'))).toEqual(['asked harbor', 'asked harbor'])
  expect(told.at(-1)).toBe('rendered harbor: with-harbor')
})

test('a single letter is not sought in texts, and a search that breaks finds nothing there', async () => {
  act(() => type('h'))
  expect(told).toEqual(['rendered h: '])
  act(() => type('broken'))
  paint()
  await settled()
  expect(told.slice(1)).toEqual(['asked broken', 'rendered broken: …', 'rendered broken: '])
})
