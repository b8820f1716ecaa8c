import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  globalTeardown: './tests/e2e/global-teardown.ts',
  outputDir: 'test-results/e2e', // emptied at each start: nothing else may lie in it
  // Generous, because the machine may be shared: a test that hangs is still found.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 2, // of two cores; a file's tests stay in their order, in one worker
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]]
})
