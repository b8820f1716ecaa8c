import { Component, act, createElement } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announceFirstPaint, lazyAfterPaint } from '../../../../src/renderer/src/ui/first-paint'

interface GreetingProps {
  readonly name: string
}
const Greeting = ({ name }: GreetingProps) => createElement('p', null, `Hello, ${name}`)
const StandIn = ({ name }: GreetingProps) => createElement('p', null, `${name} …`)

class Boundary extends Component<{ readonly children: ReactNode }, { readonly told: string | undefined }> {
  override state: { readonly told: string | undefined } = { told: undefined }
  static getDerivedStateFromError = (error: unknown) => ({ told: error instanceof Error ? error.message : 'something else' })
  override render = () => this.state.told ?? this.props.children
}

let place: HTMLElement
let root: Root

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    run()
    return 1
  })
  vi.stubGlobal('cancelIdleCallback', () => undefined)
  announceFirstPaint(true)()
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
})
afterEach(() => {
  act(() => root.unmount())
  place.remove()
  vi.unstubAllGlobals()
})

/** Waits for what follows from it, too. */
const rendered = (change: () => void) =>
  act(() => {
    change()
    return Promise.resolve()
  })
const show = (component: ComponentType<GreetingProps>, name: string) => root.render(createElement(component, { name }))

test('until its code has been read, what stands in for a component has its place and its properties', async () => {
  let read: (component: ComponentType<GreetingProps>) => void = () => undefined
  const reading = new Promise<ComponentType<GreetingProps>>((resolve) => {
    read = resolve
  })
  const Lazy = lazyAfterPaint(() => reading, StandIn)
  await rendered(() => show(Lazy, 'Mina'))
  expect(place.textContent).toBe('Mina …')
  await rendered(() => read(Greeting))
  expect(place.textContent).toBe('Hello, Mina')
})

test('what was read once is there at once the next time', async () => {
  const load = vi.fn(() => Promise.resolve(Greeting))
  const Lazy = lazyAfterPaint(load, StandIn)
  await rendered(() => show(Lazy, 'Mina'))
  act(() => root.render(null))
  act(() => show(Lazy, 'Jo'))
  expect(place.textContent).toBe('Hello, Jo')
  expect(load).toHaveBeenCalledOnce()
})

test('code that cannot be read is told where the component stands, and asked for again the next time', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined) // React tells of what a boundary caught
  const load = vi.fn(() => Promise.resolve(Greeting)).mockRejectedValueOnce(new Error('The file is gone'))
  const Lazy = lazyAfterPaint(load)
  await rendered(() => root.render(createElement(Boundary, null, createElement(Lazy, { name: 'Mina' }))))
  expect(place.textContent).toBe('The file is gone')
  await rendered(() => show(Lazy, 'Mina'))
  expect(place.textContent).toBe('Hello, Mina')
  vi.restoreAllMocks()
})
