/** Search as you type over the largest office, ours beside SQLite's full-text index; both warm. */
import { withChild } from '../processes.mjs'
import { peers } from '../peers.mjs'
import { summary } from '../statistics.mjs'
import { foldersOf } from './fill.mjs'

const count = 2_000

export async function measureSearch({ folder, module, say, sizes, record }) {
  const size = Math.max(...sizes)
  const folders = foldersOf(folder, size)
  say(`${size} tickets: ${count} searches`)
  const ours = await withChild(module, undefined, async (child) => {
    await child.ask('open', { folder: folders.ours })
    const queries = await child.ask('queries', { count })
    // Once to warm up, as for everybody who has typed before.
    await child.ask('search', { count })
    const result = await child.ask('search', { count })
    await child.ask('close')
    return { queries, ...result }
  })
  const beside = peers.find(({ id }) => id === 'sqlite')
  const theirs = await withChild(beside.module, undefined, async (child) => {
    const question = { folder: folders.of('sqlite'), queries: ours.queries }
    await child.ask('search', question)
    return child.ask('search', question)
  })
  for (const [store, { times, work, found }] of [
    ['ours', ours],
    ['sqlite', theirs],
  ]) {
    record({ measure: 'search', size, store, unit: 'ms', ...summary(times) })
    record({ measure: 'search-work', size, store, unit: 'ms', ...summary(work) })
    record({ measure: 'search-found', size, store, unit: 'percent', median: found * 100, runs: count })
  }
  record({ measure: 'search-build', size, store: 'ours', unit: 'ms', median: ours.build, runs: 1 })
}
