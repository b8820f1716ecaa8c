import { defineConfig } from 'vitest/config'

// The fault tests that take long or need root, loop devices and file systems of their own: npm run test:faults
export default defineConfig({
  test: {
    include: ['tests/faults/long/*.test.ts'],
    environment: 'node',
    maxWorkers: 2, // each file has folders, file systems and a site of its own
    testTimeout: 900_000,
    hookTimeout: 120_000,
    allowOnly: false,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/faults.json' }
  }
})
