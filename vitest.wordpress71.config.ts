import { defineConfig } from 'vitest/config'

// Publishing to WordPress 7.1 instead of the 6.8 of npm test: npm run test:wordpress71
export default defineConfig({
  test: {
    include: ['tests/integration/publishing/*.test.ts', 'tests/integration/wordpress-blocks/round-trip.test.ts'],
    globalSetup: 'tests/integration/wordpress-global-setup.ts',
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    allowOnly: false,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/wordpress71.json' }
  }
})
