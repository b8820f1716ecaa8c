import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

const builtPage = join(import.meta.dirname, '../../out/renderer')
/** In bytes, compressed. What comes with the first line that imports a large table is seen here, not in the time that a start takes. */
const atMost = 343_000

test('the page asks for little code before it can be written in, and for its fonts with it', async () => {
  const html = await readFile(join(builtPage, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file)
  const files = [...new Set(named)] // the first one is named as what begins, and once more as what it begins with
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(builtPage, file))).length))
  expect(files.filter((file) => file.startsWith('assets/start-'))).toHaveLength(1)
  expect(html.match(/rel="preload" as="font"/g)).toHaveLength(3)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(atMost)
})
