/** npm run dev: the built app, built and opened again after every saved change; an office of its own in the cache. */
import { watch } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { startApp } from './app.mjs'
import { build } from './build.mjs'
import { main, say } from './command.mjs'
import { cacheFolder } from './set-up/runtime.mjs'
import { setUp } from './set-up.mjs'

/** Editors save in several steps; one build answers them all. */
const quietMs = 300

/** `next()` resolves once something under src was saved and nothing more came for a moment. */
function watchSources() {
  let tell = () => undefined
  let timer
  const watcher = watch('src', { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => tell('saved'), quietMs)
  })
  return { next: () => new Promise((resolve) => (tell = resolve)), close: () => watcher.close() }
}

await main(async () => {
  const electron = await setUp()
  const data = join(cacheFolder(), 'dev-office', 'office')
  const sources = watchSources()
  let app
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app?.stop(signal))
  for (;;) {
    const saved = sources.next()
    const isBuilt = (await build()) === 0
    if (isBuilt) app = startApp(electron, ['--data', data, ...process.argv.slice(2)])
    const first = await Promise.race(isBuilt ? [saved, app.ended] : [saved])
    if (first !== 'saved') {
      sources.close()
      return first
    }
    say('Something was saved.')
    if (!isBuilt) continue
    app.stop()
    await app.ended
  }
})
