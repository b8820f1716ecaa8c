import { defineConfig } from 'vitest/config'

// A test of the page names its environment at its top: // @vitest-environment happy-dom
export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: 'tests/integration/wordpress-global-setup.ts',
          testTimeout: 30_000
        }
      }
    ],
    environment: 'node',
    allowOnly: false,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' }
  }
})
