/** lowdb with its own JSONFile, as its page shows it: one object, `update` writes the whole file. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { collectionNames, noteOf, readRows, storeTasks } from './plain-rows.mjs'

const file = (folder) => join(folder, 'db.json')

export const tasks = storeTasks({
  fill: (rows, folder) => {
    // Compact: what JSONFile itself would write, indented, is longer than a string may be at the largest size.
    const parts = collectionNames(rows).map((name) => `"${name}":${JSON.stringify(readRows(rows, name))}`)
    writeFileSync(file(folder), `{${parts.join(',')}}`)
  },
  open: async (folder) => {
    const db = new Low(new JSONFile(file(folder)), {})
    await db.read()
    return db
  },
  edit: (db, turn) =>
    db.update(({ tickets }) => {
      tickets[turn % tickets.length].benchNote = noteOf(turn)
    }),
})
