import { testAgainstGhost } from '../steps/test-against-ghost.mjs'

/** Publishes to a Ghost 6. @param {string[]} args handed to the test runner */
export const command = (args) => testAgainstGhost(6, args)
