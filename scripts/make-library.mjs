// Makes a library for benchmarks: node scripts/make-library.mjs --to DIR [--articles 10000] [--words 400] [--pictures 0]
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    articles: { type: 'string', default: '10000' },
    words: { type: 'string', default: '400' },
    pictures: { type: 'string', default: '0' }
  }
})
if (values.to === undefined) {
  console.error('Say where: npm run library:make -- --to DIR [--articles 10000] [--words 400] [--pictures 0]')
  process.exit(1)
}

const maker = join(dirname(fileURLToPath(import.meta.url)), '../tests/bench/make-library.ts')
const { module } = await runnerImport(maker, { configFile: false, logLevel: 'error' })
const plan = { directory: values.to, articles: Number(values.articles), words: Number(values.words), pictures: Number(values.pictures) }
const started = performance.now()
await module.makeLibrary(plan)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(`${plan.articles} articles of ${plan.words} words with ${plan.pictures} pictures in ${plan.directory} (${seconds} s)`)
