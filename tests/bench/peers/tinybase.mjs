/** TinyBase with its file persister: one table per collection, one row per record, one cell per field. */
import { join } from 'node:path'
import { createStore } from 'tinybase'
import { createFilePersister } from 'tinybase/persisters/persister-file'
import { collectionNames, noteOf, readRows, storeTasks } from './plain-rows.mjs'

const file = (folder) => join(folder, 'store.json')

function cells(row) {
  const pairs = Object.entries(row).filter(([, value]) => value !== null)
  return Object.fromEntries(
    pairs.map(([field, value]) => [field, typeof value === 'object' ? JSON.stringify(value) : value]),
  )
}

export const tasks = storeTasks({
  fill: async (rows, folder) => {
    const store = createStore()
    for (const name of collectionNames(rows)) {
      const table = Object.fromEntries(readRows(rows, name).map((row) => [row.id, cells(row)]))
      store.setTable(name, table)
    }
    await createFilePersister(store, file(folder)).save()
  },
  open: async (folder) => {
    const store = createStore()
    const persister = createFilePersister(store, file(folder))
    await persister.load()
    return { store, persister, ids: store.getRowIds('tickets') }
  },
  edit: async ({ store, persister, ids }, turn) => {
    store.setCell('tickets', ids[turn % ids.length], 'benchNote', noteOf(turn))
    await persister.save()
  },
})
