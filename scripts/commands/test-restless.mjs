import process from 'node:process'
import { command as test } from './test.mjs'

/**
 * The end-to-end tests on a computer that is busy at random (tests/e2e/restless.cjs): a hunt for races, in the app and in its tests.
 *
 * @param {string[]} args see choose-steps.mjs
 */
export const command = (args) => {
  process.env.COPYDESK_RESTLESS = 'yes'
  return test(args.length === 0 ? ['--only', 'e2e'] : args)
}
