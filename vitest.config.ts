import { defineConfig } from 'vitest/config'

// A test of the page names its environment at its top: // @vitest-environment happy-dom
export default defineConfig({
  test: {
    projects: [
      // What they import is read once a worker, not once a file: half of their time. None leaves a mock of a module behind.
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], pool: 'threads', isolate: false } },
      { extends: true, test: { name: 'faults', include: ['tests/faults/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: 'tests/integration/wordpress-global-setup.ts'
        }
      }
    ],
    environment: 'node',
    maxWorkers: 2, // else one on two cores
    // Generous, because the machine may be shared: a test that hangs is still found.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    allowOnly: false,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' }
  }
})
