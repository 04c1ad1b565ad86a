/** better-sqlite3: WAL, synchronous=FULL, prepared statements, one row per record as JSON, FTS5 over names and texts. */
import { join } from 'node:path'
import process from 'node:process'
import Database from 'better-sqlite3'
import { collectionNames, noteOf, readRows, storeTasks, workSince } from './plain-rows.mjs'

function database(folder) {
  const db = new Database(join(folder, 'office.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  return db
}

/** What somebody at the counter would look for. */
function searchText(collection, row) {
  if (collection === 'customers') {
    const { company, givenName, familyName, phones, email, address } = row
    return [company, givenName, familyName, ...phones, email, address.street, address.city].join(' ')
  }
  return collection === 'tickets' ? `${row.number} ${row.title} ${row.benchNote}` : undefined
}

export const tasks = {
  ...storeTasks({
    fill: (rows, folder) => {
      const db = database(folder)
      db.exec(`CREATE TABLE records (collection TEXT, id TEXT, json TEXT, PRIMARY KEY (collection, id)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE found USING fts5(id UNINDEXED, text, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')`)
      const record = db.prepare('INSERT INTO records VALUES (?, ?, ?)')
      const entry = db.prepare('INSERT INTO found VALUES (?, ?)')
      for (const name of collectionNames(rows)) {
        db.transaction((all) => {
          for (const row of all) {
            record.run(name, row.id, JSON.stringify(row))
            const text = searchText(name, row)
            if (text !== undefined) entry.run(row.id, text)
          }
        })(readRows(rows, name))
      }
      db.close()
    },
    /** It leaves the records on disk, so this also reads and parses them all, for a comparison of its own. */
    open: (folder) => {
      const db = database(folder)
      const all = []
      for (const { json } of db.prepare('SELECT json FROM records').iterate()) all.push(JSON.parse(json))
      const ids = db.prepare("SELECT id FROM records WHERE collection = 'tickets'").pluck().all()
      const read = db.prepare("SELECT json FROM records WHERE collection = 'tickets' AND id = ?").pluck()
      const write = db.prepare("UPDATE records SET json = ? WHERE collection = 'tickets' AND id = ?")
      return { db, all, ids, read, write }
    },
    edit: ({ ids, read, write }, turn) => {
      const id = ids[turn % ids.length]
      write.run(JSON.stringify({ ...JSON.parse(read.get(id)), benchNote: noteOf(turn) }), id)
    },
  }),
  /** Search as you type: every word as a prefix, best first. Durations in ms, and the share that was found. */
  search: ({ folder, queries }) => {
    const db = database(folder)
    const find = db.prepare('SELECT id FROM found WHERE found MATCH ? ORDER BY rank LIMIT 20').pluck()
    const work = []
    let found = 0
    const times = queries.map(({ text, wanted }) => {
      const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
      const query = words.map((word) => `"${word}"*`).join(' ')
      const cpu = process.cpuUsage()
      const start = performance.now()
      const hits = query === '' ? [] : find.all(query)
      const took = performance.now() - start
      work.push(workSince(cpu))
      if (hits.includes(wanted)) found += 1
      return took
    })
    return { times, work, found: found / queries.length }
  },
}
