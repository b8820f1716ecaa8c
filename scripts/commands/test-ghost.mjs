import { testAgainstGhost } from '../steps/test-against-ghost.mjs'

/** Publishes to the last Ghost 5. @param {string[]} args handed to the test runner */
export const command = (args) => testAgainstGhost(5, args)
