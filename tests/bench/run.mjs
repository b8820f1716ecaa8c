#!/usr/bin/env node
// Runs the benchmarks, which are TypeScript like the code they measure. `npm run bench -- --quick` takes fewer rounds, `-- --only find` runs
// find and replace alone.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const load = async (file) => (await runnerImport(fileURLToPath(new URL(file, import.meta.url)))).module
const isQuick = process.argv.includes('--quick')
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined
const benchmarks = {
  editor: async () => (await load('./run-benchmarks.ts')).runBenchmarks({ isQuick }),
  find: async () => (await load('./find-benchmark.ts')).runFindBenchmark({ isQuick })
}
for (const [name, run] of Object.entries(benchmarks)) if (only === undefined || only === name) await run()
