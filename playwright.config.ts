import { defineConfig } from '@playwright/test'

// Started by scripts/test-e2e.mjs, which sees to the runtime, the build and a display.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Each test runs whole Electron programs: more at once would make a two-core machine time them out.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  // Generous, for a password costs a second of work and slow machines are busy; what is there is seen at once.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['DURCHREICHE_REPORT'] ?? 'test-results/e2e.json' }],
  ],
  use: { trace: 'off' },
})
