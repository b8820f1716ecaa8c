import { existsSync, readdirSync, rmSync } from 'node:fs'
import { handOver, run } from '../setup/child.mjs'
import { ensureDisplaysForTests } from '../setup/display.mjs'
import { inProject } from '../setup/places.mjs'
import { Stop } from '../setup/stop.mjs'
import { ensureBuilt } from './build.mjs'
import { countPlaywright, countVitest } from './counts.mjs'
import { inPairs } from './in-pairs.mjs'

/**
 * @typedef {object} Step
 * @property {string} name for `--only`
 * @property {string} title
 * @property {boolean} [ownsTerminal] prints while it runs; the others run beside each other and print when they fail
 * @property {(context: { env: NodeJS.ProcessEnv, filters: string[] }) => Promise<{ code: number, output?: string, counts?: import('./counts.mjs').Counts }>} perform
 */

const bin = (...parts) => inProject('node_modules', ...parts)
const node = (script, args) => ({ env }) => run(process.execPath, [script, ...args], { env })

const layers = () =>
  ['.', 'tests', ...readdirSync(inProject('src')).map((name) => `src/${name}`)].filter((folder) =>
    existsSync(inProject(folder, 'tsconfig.json'))
  )

/** One project a layer, so that each sees only the globals that it may use; two compilers at a time. */
const checkTypes = async ({ env }) => {
  const outcomes = await inPairs(layers(), (layer) => {
    const record = inProject('node_modules', '.cache', 'types', `${layer.replaceAll('/', '-')}.tsbuildinfo`)
    const args = ['-p', inProject(layer), '--incremental', '--tsBuildInfoFile', record, '--pretty', 'false']
    return run(process.execPath, [bin('typescript-7', 'bin', 'tsc'), ...args], { env })
  })
  // A file of core that breaks is seen by every layer above it: each line once.
  const output = [...new Set(outcomes.flatMap(({ output }) => output.split('\n')))].join('\n')
  return { code: outcomes.some(({ code }) => code !== 0) ? 1 : 0, output }
}

const runVitest = async ({ env, filters }) => {
  const report = inProject('test-results', 'vitest.json')
  rmSync(report, { force: true })
  const code = await handOver(process.execPath, [bin('vitest', 'vitest.mjs'), 'run', ...filters], { env })
  return { code, counts: countVitest(report, code) }
}

const runPlaywright = async ({ env, filters }) => {
  const report = inProject('test-results', 'playwright.json')
  rmSync(report, { force: true })
  const displays = await ensureDisplaysForTests(env.DISPLAY)
  const code = await handOver(process.execPath, [bin('@playwright', 'test', 'cli.js'), 'test', ...filters], {
    env: { ...env, COPYDESK_TEST_DISPLAYS: displays.join(' ') }
  })
  return { code, counts: countPlaywright(report, code) }
}

const buildApp = async ({ env }) => {
  try {
    await ensureBuilt(env)
    return { code: 0 }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { code: 1, output: error.detail ?? error.message }
  }
}

/** @type {Step} */
const types = { name: 'types', title: 'types', perform: checkTypes }
/** @type {Step} */
const build = { name: 'build', title: 'build', perform: buildApp }
/** @type {Step} */
const lint = { name: 'lint', title: 'lint', perform: node(bin('oxlint', 'bin', 'oxlint'), ['.']) }
/** @type {Step} */
const borders = {
  name: 'borders',
  title: 'layer borders',
  perform: node(bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), ['src', 'tests', '--config', '.dependency-cruiser.cjs'])
}
/** @type {Step} */
const unused = { name: 'unused', title: 'unused code', perform: node(bin('knip', 'bin', 'knip.js'), []) }
/** @type {Step} */
const unit = { name: 'unit', title: 'unit and integration tests', ownsTerminal: true, perform: runVitest }
/** @type {Step} */
const endToEnd = { name: 'e2e', title: 'end-to-end tests', ownsTerminal: true, perform: runPlaywright }

/** Stage after stage; the steps of a stage run beside each other, two at a time, so the slowest stand first. */
export const checkStages = [[lint, types, borders, unused, build], [unit]]
export const testStages = [...checkStages, [endToEnd]]
