/** Bundles the part of the benchmark that uses the program's own sources, so that plain Node runs them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const outDir = join(root, 'node_modules/.cache/durchreiche/bench')

/** Threads of the program lie beside what starts them, under the names the program gives them. */
const entries = {
  tasks: 'tests/bench/ours/tasks.ts',
  'snapshot-worker': 'src/main/storage/snapshot-worker.ts',
}

/** Answers the path of the module with our tasks. */
export async function bundleOurs() {
  const present = Object.entries(entries).filter(([, path]) => existsSync(join(root, path)))
  const input = Object.fromEntries(present.map(([name, path]) => [name, join(root, path)]))
  const output = { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input, output },
    },
  })
  return join(outDir, 'tasks.js')
}
