import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('no style asks whether something is nowhere on the page: with each key, styles of the whole page would be looked up again', () => {
  const sheets = readdirSync('src/renderer/src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(30)
  expect(sheets.filter((path) => readFileSync(join('src/renderer/src', path), 'utf8').includes(':not(:has('))).toEqual([])
})
