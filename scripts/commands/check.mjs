import { chooseSteps } from '../steps/choose-steps.mjs'
import { runSteps } from '../steps/run-steps.mjs'
import { checkStages } from '../steps/steps.mjs'
import { setUpForTests } from '../steps/set-up-for-tests.mjs'

/** @param {string[]} args see choose-steps.mjs */
export const command = async (args) => {
  const { stages, filters } = chooseSteps(checkStages, args)
  const { env } = await setUpForTests(stages)
  return runSteps(stages, { env, filters })
}
