import { defineConfig } from 'vitest/config'

// A test of the page names its environment at its top: // @vitest-environment happy-dom
export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
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
    // Generous, because the machine may be shared: a test that hangs is still found.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' }
  }
})
