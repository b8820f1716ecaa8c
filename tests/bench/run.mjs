#!/usr/bin/env node
// Runs the benchmarks, which are TypeScript like the code they measure. `npm run bench -- --quick` takes fewer rounds; `-- --only library`
// takes one part, `-- --only typing,find` two.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } })
// Open until the end: what is measured loads parts of itself when it first needs them.
const server = await createServer({ configFile: false, logLevel: 'error', appType: 'custom', server: { middlewareMode: true, watch: null, ws: false }, optimizeDeps: { noDiscovery: true } })
const load = (name) => server.ssrLoadModule(fileURLToPath(new URL(name, import.meta.url)))
const parts = {
  editor: async () => (await load('./run-benchmarks.ts')).runBenchmarks({ isQuick: values.quick }),
  saving: async () => (await load('./saving-benchmark.ts')).runSavingBenchmark(),
  library: async () => (await load('./library-benchmarks.ts')).runLibraryBenchmarks(),
  typing: async () => (await load('./typing-benchmark.ts')).runTypingBenchmark({ isQuick: values.quick }),
  blocks: async () => (await load('./block-editor-benchmark.ts')).runBlockEditorBenchmark({ isQuick: values.quick }),
  publishing: async () => (await load('./publishing-benchmark.ts')).runPublishingBenchmark({ isQuick: values.quick }),
  find: async () => (await load('./find-benchmark.ts')).runFindBenchmark({ isQuick: values.quick }),
  soak: async () => (await load('./soak-benchmark.ts')).runSoakBenchmark({ isQuick: values.quick })
}
const wanted = values.only?.split(',') ?? Object.keys(parts)
for (const name of wanted) if (parts[name] === undefined) throw new Error(`There is no part "${name}"; there are ${Object.keys(parts).join(', ')}.`)
try {
  for (const name of wanted) await parts[name]()
} finally {
  await server.close()
}
