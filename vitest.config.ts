import { defineConfig } from 'vitest/config'

// What tests import is read once a worker, not once a file: half of their time. A worker lives as long as the next file is of its project and
// its environment, so each environment is a project, and they run one after the other. None leaves a mock of a module behind.
const inTurn = (name: string, groupOrder: number) => ({ name, isolate: false, sequence: { groupOrder } })

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { ...inTurn('unit', 0), include: ['tests/unit/**/*.test.{ts,tsx}'], exclude: ['tests/unit/renderer/**'], pool: 'threads' } },
      { extends: true, test: { ...inTurn('page', 1), include: ['tests/unit/renderer/**/*.test.{ts,tsx}'], pool: 'threads', environment: 'jsdom', setupFiles: 'tests/unit/renderer/what-jsdom-lacks.ts' } },
      { extends: true, test: { ...inTurn('faults', 2), include: ['tests/faults/*.test.ts'] } },
      { extends: true, test: { ...inTurn('integration', 3), include: ['tests/integration/**/*.test.{ts,tsx}'], globalSetup: 'tests/integration/wordpress-global-setup.ts' } }
    ],
    environment: 'node',
    maxWorkers: 2, // else one on two cores
    // Generous, because the machine may be shared: a test that hangs is still found.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    allowOnly: false,
    expect: { requireAssertions: true },
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' }
  }
})
