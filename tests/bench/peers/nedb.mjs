/** @seald-io/nedb, one persistent datastore per collection. */
import { join } from 'node:path'
import Datastore from '@seald-io/nedb'
import { collectionNames, noteOf, readRows, storeTasks } from './plain-rows.mjs'

const pieceLength = 20_000

async function storesIn(folder, names) {
  const stores = {}
  for (const name of names) {
    stores[name] = new Datastore({ filename: join(folder, `${name}.db`) })
    await stores[name].loadDatabaseAsync()
  }
  return stores
}

let names = []

export const tasks = {
  ...storeTasks({
    fill: async (rows, folder) => {
      const stores = await storesIn(folder, collectionNames(rows))
      for (const [name, store] of Object.entries(stores)) {
        const all = readRows(rows, name).map((row) => ({ _id: row.id, ...row }))
        for (let at = 0; at < all.length; at += pieceLength)
          await store.insertAsync(all.slice(at, at + pieceLength))
      }
    },
    open: async (folder) => {
      const stores = await storesIn(folder, names)
      return { stores, ids: stores.tickets.getAllData().map(({ _id }) => _id) }
    },
    edit: ({ stores, ids }, turn) =>
      stores.tickets.updateAsync({ _id: ids[turn % ids.length] }, { $set: { benchNote: noteOf(turn) } }),
  }),
  know: ({ rows }) => {
    names = collectionNames(rows)
  },
}
