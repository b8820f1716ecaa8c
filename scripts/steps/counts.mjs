import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Counts */

const nothing = { passed: 0, failed: 0 }

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // the runner ended before it wrote one; its exit code speaks
  }
}

/**
 * A failed run counts at least one failure, also when the runner broke before it counted any.
 *
 * @param {Counts} counts
 * @param {number} code the runner's exit code
 * @returns {Counts}
 */
const withExitCode = (counts, code) => (code === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) })

/** @param {string} file what vitest's JSON reporter wrote */
export const countVitest = (file, code) => {
  const report = readReport(file)
  return withExitCode(report ? { passed: report.numPassedTests, failed: report.numFailedTests } : nothing, code)
}

/** @param {string} file what Playwright's JSON reporter wrote; a flaky test has failed once, and that is once too often */
export const countPlaywright = (file, code) => {
  const stats = readReport(file)?.stats
  return withExitCode(stats ? { passed: stats.expected, failed: stats.unexpected + stats.flaky } : nothing, code)
}

/** @param {readonly Counts[]} counts */
export const sumCounts = (counts) =>
  counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), nothing)
