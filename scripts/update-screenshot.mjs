#!/usr/bin/env node
// Takes the README's picture anew: from what tests/e2e/screenshot.test.ts has seen of the real app, made small.
import { spawnSync } from 'node:child_process'
import sharp from 'sharp'
import { inProject } from './setup/places.mjs'

const { status } = spawnSync(process.execPath, [inProject('scripts', 'run.mjs'), 'test', '--only', 'e2e', 'tests/e2e/screenshot.test.ts'], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
await sharp(inProject('test-results', 'screenshots', 'desk-light.png')).png({ palette: true, quality: 90, effort: 10 }).toFile(inProject('docs', 'screenshot.png'))
