import { defineConfig } from '@playwright/test'
import { displaysForTests } from './tests/e2e/displays'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  globalTeardown: './tests/e2e/global-teardown.ts',
  outputDir: 'test-results/e2e', // emptied at each start: nothing else may lie in it
  // Generous, because the machine may be shared: a test that hangs is still found.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: Math.max(1, displaysForTests.length), // a file's tests stay in their order, in one worker
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]]
})
