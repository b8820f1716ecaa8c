import { describe, expect, it } from 'vitest'
import { placeBeside } from '../../../../../src/renderer/src/editor/floating/place-beside'

const frame = { top: 100, bottom: 700, left: 0, right: 800 }
const size = { width: 200, height: 150 }
const at = (top: number, left: number, right = left) => ({ top, bottom: top + 20, left, right })

describe('what floats beside a part of the text', () => {
  it('stands on the side that is wished, at its beginning or over its middle', () => {
    expect(placeBeside(at(300, 100), size, frame, { side: 'below', isCentred: false })).toEqual({ top: 326, left: 100, height: 150 })
    expect(placeBeside(at(300, 100, 500), size, frame, { side: 'above', isCentred: true })).toEqual({ top: 144, left: 200, height: 150 })
  })

  it('stands on the other side where there is no room', () => {
    expect(placeBeside(at(600, 100), size, frame, { side: 'below', isCentred: false }).top).toBe(444)
    expect(placeBeside(at(120, 100), size, frame, { side: 'above', isCentred: false }).top).toBe(146)
  })

  it('is as high as there is room, rather than over the words that it belongs to', () => {
    expect(placeBeside(at(400, 100), { width: 200, height: 900 }, frame, { side: 'below', isCentred: false })).toEqual({ top: 108, left: 100, height: 286 })
    expect(placeBeside(at(300, 100), { width: 200, height: 900 }, frame, { side: 'above', isCentred: false })).toEqual({ top: 326, left: 100, height: 366 })
  })

  it('stays within the frame', () => {
    expect(placeBeside(at(300, 790), size, frame, { side: 'below', isCentred: false }).left).toBe(592)
    expect(placeBeside(at(300, 4), size, frame, { side: 'below', isCentred: true }).left).toBe(8)
    expect(placeBeside({ top: -500, bottom: 2_000, left: 0, right: 0 }, size, frame, { side: 'above', isCentred: false }).top).toBe(108)
  })
})
