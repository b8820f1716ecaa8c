import { say, seconds } from '../setup/say.mjs'
import { sumCounts } from './counts.mjs'
import { inPairs } from './in-pairs.mjs'

/** @typedef {{ step: import('./steps.mjs').Step, code: number, milliseconds: number, counts?: import('./counts.mjs').Counts | undefined }} Outcome */

/** @returns {Promise<Outcome>} */
const perform = async (step, { env, filters }) => {
  if (step.ownsTerminal) say(`${step.title} …`)
  const started = performance.now()
  const { code, output, counts } = await step.perform({ env, filters: filters(step) })
  const milliseconds = performance.now() - started
  if (code !== 0 && output) process.stderr.write(`\n${output.trim()}\n\n`)
  process.stderr.write(`${code === 0 ? '✓' : '✗'} ${step.title} · ${seconds(milliseconds)}\n`)
  return { step, code, milliseconds, counts }
}

const runStages = async (stages, context) => {
  const outcomes = []
  for (const stage of stages) {
    outcomes.push(...(await inPairs(stage, (step) => perform(step, context))))
    if (outcomes.some(({ code }) => code !== 0)) break
  }
  return outcomes
}

/**
 * Runs stage after stage, stops after the first one in which a step failed, and ends with a line `N passed, N failed`
 * on stdout: the tests, plus one failure for each step before them that failed.
 *
 * @param {import('./steps.mjs').Step[][]} stages
 * @param {{ env: NodeJS.ProcessEnv, filters: (step: import('./steps.mjs').Step) => string[] }} context
 * @returns {Promise<number>} the exit code
 */
export const runSteps = async (stages, { env, filters }) => {
  const started = performance.now()
  const outcomes = await runStages(stages, { env, filters })
  const failed = outcomes.filter(({ code }) => code !== 0)
  const left = stages.flat().length - outcomes.length
  const times = outcomes.map(({ step, milliseconds }) => `${step.title} ${seconds(milliseconds)}`).join(', ')
  process.stderr.write(`\n${seconds(performance.now() - started)} in all: ${times}\n`)
  if (failed.length > 0) {
    const notRun = left > 0 ? `; ${left} further ${left === 1 ? 'step was' : 'steps were'} not run` : ''
    process.stderr.write(`✗ failed: ${failed.map(({ step }) => step.title).join(', ')}${notRun}\n`)
  }
  const { passed, failed: failures } = sumCounts(outcomes.map(({ code, counts }) => counts ?? { passed: 0, failed: code === 0 ? 0 : 1 }))
  process.stdout.write(`${passed} passed, ${failures} failed\n`)
  return failed.length > 0 ? 1 : 0
}
