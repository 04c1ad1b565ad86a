import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const node = ['shared', 'main', 'architecture', 'acceptance', 'simulation', 'scripts']

// Only against hanging: how long a test takes depends on what else the machine does.
const hangingMs = 120_000
const limits = { testTimeout: hangingMs, hookTimeout: hangingMs }

export default defineConfig({
  test: {
    passWithNoTests: true,
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...limits,
          name: 'node',
          environment: 'node',
          include: node.map((folder) => `tests/${folder}/**/*.test.{ts,mjs}`),
          setupFiles: ['tests/support/network-stub.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          ...limits,
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: [
            'tests/support/network-stub.ts',
            'tests/support/monday-clock.ts',
            'tests/support/renderer-setup.ts',
          ],
        },
      },
    ],
  },
})
