import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The oldest Electron this must run on is 33: Node 20.18 and Chromium 130.
const nodeTarget = 'node20.18'
const browserTarget = 'chrome130'

/** Threads of the main process: each becomes a file of its own beside out/main/index.js. */
const workers = {
  'snapshot-worker': 'src/main/storage/snapshot-worker.ts',
  'backup-worker': 'src/main/storage/backup-worker.ts',
}

/** Windows with a preload of their own; the public display joins when its source exists. */
const preloads = { index: 'src/preload/index.ts', display: 'src/preload/display.ts' }

const pages = { index: 'src/renderer/index.html', display: 'src/renderer/display.html' }

function present(entries: Record<string, string>): Record<string, string> {
  const found = Object.entries(entries).map(([name, file]) => [name, resolve(file)] as const)
  return Object.fromEntries(found.filter(([, file]) => existsSync(file)))
}

export default defineConfig({
  main: {
    build: {
      // Everything but Electron and Node goes into the bundle, so the packaged app carries no node_modules.
      externalizeDeps: false,
      target: nodeTarget,
      outDir: 'out/main',
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: { index: resolve('src/main/index.ts'), ...present(workers) },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      isolatedEntries: true,
      target: nodeTarget,
      outDir: 'out/preload',
      sourcemap: true,
      rolldownOptions: {
        input: present(preloads),
        // A sandboxed window loads only CommonJS preloads.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    build: {
      target: browserTarget,
      outDir: 'out/renderer',
      // An inlined script or style would need a hole in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: present(pages) },
    },
  },
})
