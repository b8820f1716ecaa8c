import { defineConfig } from 'vitest/config'

// Publishing to a real Ghost, which takes minutes to fetch and a second to start: npm run test:ghost (5) and npm run test:ghost6
export default defineConfig({
  test: {
    include: ['tests/ghost/*.test.ts'],
    environment: 'node',
    testTimeout: 90_000,
    hookTimeout: 180_000,
    allowOnly: false,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/ghost.json' }
  }
})
