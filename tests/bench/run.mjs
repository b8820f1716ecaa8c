#!/usr/bin/env node
// Runs the benchmarks, which are TypeScript like the code they measure. `npm run bench -- --quick` takes fewer rounds; `-- --only library`
// takes one part, `-- --only typing,find` two.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } })
const load = async (name) => (await runnerImport(fileURLToPath(new URL(name, import.meta.url)))).module
const parts = {
  editor: async () => (await load('./run-benchmarks.ts')).runBenchmarks({ isQuick: values.quick }),
  library: async () => (await load('./library-benchmarks.ts')).runLibraryBenchmarks(),
  typing: async () => (await load('./typing-benchmark.ts')).runTypingBenchmark({ isQuick: values.quick }),
  find: async () => (await load('./find-benchmark.ts')).runFindBenchmark({ isQuick: values.quick }),
  soak: async () => (await load('./soak-benchmark.ts')).runSoakBenchmark({ isQuick: values.quick })
}
const wanted = values.only?.split(',') ?? Object.keys(parts)
for (const name of wanted) if (parts[name] === undefined) throw new Error(`There is no part "${name}"; there are ${Object.keys(parts).join(', ')}.`)
for (const name of wanted) await parts[name]()
