import { describe, expect, it } from 'vitest'
import { findTypedAddress } from '../../../../src/renderer/src/editor/extensions/link/typed-address'

describe('a typed link address', () => {
  it.each([
    ['https://a.example/b?c#d', 'https://a.example/b?c#d'],
    ['a.example', 'https://a.example'],
    [' a.example/b ', 'https://a.example/b'],
    ['a.example:8080/b', 'https://a.example:8080/b'],
    ['jo@a.example', 'mailto:jo@a.example'],
    ['/about', '/about'],
    ['#top', '#top'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//a.example', undefined],
    ['word', undefined],
    ['', undefined]
  ])('%s', (typed, address) => {
    expect(findTypedAddress(typed)).toBe(address)
  })
})
