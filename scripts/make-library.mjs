// Makes a library to try things with: npm run library:make -- --articles 10000 [--to DIR] [--words 400] [--pictures 3]
// Every eighth article is Korean, a third is on one of two sites, one in fifty lies in the trash.
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    articles: { type: 'string', default: '10000' },
    words: { type: 'string', default: '400' },
    pictures: { type: 'string', default: '3' }
  }
})
const directory = resolve(values.to ?? join(tmpdir(), `copydesk-library-${values.articles}`))
if (existsSync(directory)) {
  console.error(`${directory} is there already: say another place with --to DIR, or remove it.`)
  process.exit(1)
}

const maker = join(dirname(fileURLToPath(import.meta.url)), '../tests/bench/make-library.ts')
// Open until the library is made: what reads pictures imports more when the first one comes.
const vite = await createServer({ configFile: false, logLevel: 'error', appType: 'custom', optimizeDeps: { noDiscovery: true }, server: { middlewareMode: true, ws: false, watch: null } })
const { makeLibrary } = await vite.ssrLoadModule(maker)
const plan = { directory, articles: Number(values.articles), words: Number(values.words), pictures: Number(values.pictures) }
const started = performance.now()
await makeLibrary(plan).finally(() => vite.close())
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(`${plan.articles} articles of ${plan.words} words with ${plan.pictures} pictures in ${plan.directory} (${seconds} s)`)
console.log(`Open it with: npm start -- --library ${plan.directory}`)
