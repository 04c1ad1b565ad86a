import { defineConfig } from '@playwright/test'

// Started by npm run bench, which sees to the build, the offices and a display.
export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/bench',
  workers: 1,
  retries: 0,
  timeout: 1_800_000,
  expect: { timeout: 120_000 },
  reporter: 'line',
  use: { trace: 'off' },
})
