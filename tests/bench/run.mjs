#!/usr/bin/env node
// Runs the benchmarks, which are TypeScript like the code they measure. `npm run bench -- --quick` takes fewer rounds.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('./run-benchmarks.ts', import.meta.url)))
await module.runBenchmarks({ isQuick: process.argv.includes('--quick') })
