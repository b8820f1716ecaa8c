#!/usr/bin/env node
// The one entry of all npm scripts. Nothing here or in setup/ may import a package before the dependencies are installed.
import process from 'node:process'
import { describeStop, Stop } from './setup/stop.mjs'

const commands = {
  start: () => import('./commands/start.mjs'),
  dev: () => import('./commands/dev.mjs'),
  build: () => import('./commands/build.mjs'),
  test: () => import('./commands/test.mjs'),
  'test:restless': () => import('./commands/test-restless.mjs'),
  'test:faults': () => import('./commands/test-faults.mjs'),
  'test:ghost': () => import('./commands/test-ghost.mjs'),
  'test:ghost6': () => import('./commands/test-ghost6.mjs'),
  'test:wordpress71': () => import('./commands/test-wordpress71.mjs'),
  check: () => import('./commands/check.mjs'),
  doctor: () => import('./commands/doctor.mjs'),
  bench: () => import('./commands/bench.mjs'),
  wordpress: () => import('./commands/wordpress.mjs')
}

const assertNodeVersion = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Stop(`Copydesk needs Node 20.19 or newer to be built, and this is ${process.version}.`)
}

const [name = 'start', ...args] = process.argv.slice(2)
try {
  assertNodeVersion()
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new Stop(`"${name}" is no command of this project; there are ${Object.keys(commands).join(', ')}.`)
  const { command } = await load()
  process.exitCode = await command(args)
} catch (error) {
  // SetupError is what scripts/wordpress throws for the same purpose.
  if (!(error instanceof Stop) && error?.name !== 'SetupError') throw error
  process.stderr.write(`\n✗ ${describeStop(error)}\n`)
  process.exitCode = 1
}
