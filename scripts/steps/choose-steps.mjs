import { Stop } from '../setup/stop.mjs'

const isEndToEnd = (filter) => filter.includes('e2e')

/**
 * What the arguments after `npm test --` ask for.
 *   (none)                everything
 *   --only lint           that step, and the build before e2e; further arguments go to the test runner
 *   tests/unit/core …     the tests in these places: those with "e2e" in their path by Playwright, the others by vitest
 *
 * @param {import('./steps.mjs').Step[][]} stages
 * @param {string[]} args
 * @returns {{ stages: import('./steps.mjs').Step[][], filters: (step: { name: string }) => string[] }}
 */
export const chooseSteps = (stages, args) => {
  const [flag, only, ...rest] = args
  if (args.length === 0) return { stages, filters: () => [] }
  if (flag === '--only') {
    const known = stages.flat().map(({ name }) => name)
    if (!known.includes(only)) throw new Stop(`There is no step "${only ?? ''}"; there are ${known.join(', ')}.`)
    return { stages: keep(stages, only === 'e2e' ? ['build', 'e2e'] : [only]), filters: () => rest }
  }
  /** @type {Record<string, string[]>} */
  const filters = { e2e: args.filter(isEndToEnd), unit: args.filter((filter) => !isEndToEnd(filter)) }
  const names = [...(filters.unit.length > 0 ? ['unit'] : []), ...(filters.e2e.length > 0 ? ['build', 'e2e'] : [])]
  return { stages: keep(stages, names), filters: ({ name }) => filters[name] ?? [] }
}

/** @param {import('./steps.mjs').Step[][]} stages @param {string[]} names */
const keep = (stages, names) =>
  stages.map((stage) => stage.filter(({ name }) => names.includes(name))).filter((stage) => stage.length > 0)
