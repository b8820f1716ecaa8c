import { chooseSteps } from '../steps/choose-steps.mjs'
import { runSteps } from '../steps/run-steps.mjs'
import { testStages } from '../steps/steps.mjs'
import { setUpForTests } from '../steps/set-up-for-tests.mjs'

/**
 * The end-to-end tests on a computer that is busy at random (tests/e2e/restless.cjs): a hunt for races, in the app and in its tests.
 *
 * @param {string[]} args see choose-steps.mjs
 */
export const command = async (args) => {
  const { stages, filters } = chooseSteps(testStages, args.length === 0 ? ['--only', 'e2e'] : args)
  const { env } = await setUpForTests(stages)
  return runSteps(stages, { env: { ...env, COPYDESK_RESTLESS: 'yes' }, filters })
}
