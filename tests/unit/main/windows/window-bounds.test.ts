import { expect, test } from 'vitest'
import { boundsToOpen } from '../../../../src/main/windows/window-bounds'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const wide = { x: 1440, y: 0, width: 2560, height: 1440 }
const place = { x: 1600, y: 100, width: 1800, height: 1200, isMaximized: false }

test('the window opens where it was', () => {
  expect(boundsToOpen(place, [laptop, wide])).toEqual({ x: 1600, y: 100, width: 1800, height: 1200 })
})

test('a window across two screens keeps the size that the larger part of it has room for', () => {
  const across = { ...place, x: 1300 }
  for (const screens of [[laptop, wide], [wide, laptop]]) expect(boundsToOpen(across, screens)).toEqual({ x: 1300, y: 100, width: 1800, height: 1200 })
})

test('a window whose screen is gone opens at the first size where the system puts it', () => {
  expect(boundsToOpen(place, [laptop])).toEqual({ width: 1440, height: 875 })
})

test('a window is never larger than its screen, nor smaller than can be used', () => {
  expect(boundsToOpen({ ...place, x: 100, width: 5_000, height: 5_000 }, [laptop])).toEqual({ x: 100, y: 100, width: 1440, height: 875 })
  expect(boundsToOpen({ ...place, x: 100, width: 10, height: 10, y: 25 }, [laptop])).toEqual({ width: 1440, height: 875 })
  expect(boundsToOpen(undefined, [{ x: 0, y: 0, width: 400, height: 300 }])).toEqual({ width: 720, height: 480 })
})
