/** yjs: a Y.Map of Y.Maps per collection; one full update on disk and a log of the updates since, synced each. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as Y from 'yjs'
import { collectionNames, noteOf, readRows, storeTasks } from './plain-rows.mjs'

const full = (folder) => join(folder, 'full.bin')
const log = (folder) => join(folder, 'log.bin')

export const tasks = storeTasks({
  fill: (rows, folder) => {
    const doc = new Y.Doc()
    for (const name of collectionNames(rows)) {
      const table = doc.getMap(name)
      doc.transact(() => {
        for (const row of readRows(rows, name)) table.set(row.id, new Y.Map(Object.entries(row)))
      })
    }
    writeFileSync(full(folder), Y.encodeStateAsUpdate(doc))
  },
  open: async (folder) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, readFileSync(full(folder)))
    const tail = existsSync(log(folder)) ? readFileSync(log(folder)) : Buffer.alloc(0)
    for (let at = 0; at < tail.length;) {
      const length = tail.readUInt32LE(at)
      Y.applyUpdate(doc, tail.subarray(at + 4, at + 4 + length))
      at += 4 + length
    }
    const file = await openFile(log(folder), 'a')
    const tickets = doc.getMap('tickets')
    return { doc, tickets, ids: [...tickets.keys()], file }
  },
  edit: async ({ doc, tickets, ids, file }, turn) => {
    const updated = new Promise((resolve) => doc.once('update', resolve))
    tickets.get(ids[turn % ids.length]).set('benchNote', noteOf(turn))
    const update = await updated
    const head = Buffer.alloc(4)
    head.writeUInt32LE(update.length)
    await file.write(Buffer.concat([head, update]))
    await file.datasync()
  },
})
