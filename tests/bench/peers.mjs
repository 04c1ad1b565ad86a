/** The stores beside ours, in the order of the table. */
import { fileURLToPath } from 'node:url'

function peer(id, label, facts = {}) {
  return { id, label, module: fileURLToPath(new URL(`peers/${id}.mjs`, import.meta.url)), ...facts }
}

/** `inMemory`: keeps every record as objects; those are the ones we want to be faster than at opening. */
export const peers = [
  peer('json-parse', 'JSON.parse', { isFloor: true }),
  peer('lowdb', 'lowdb JSONFile', { inMemory: true, edit: 'the whole file, never synced' }),
  peer('nedb', 'nedb', { inMemory: true, edit: 'one line, never synced' }),
  peer('yjs', 'yjs', { inMemory: true, edit: 'one update, synced' }),
  peer('tinybase', 'TinyBase', { inMemory: true, edit: 'the whole file, never synced' }),
  peer('sqlite', 'SQLite', { edit: 'WAL, synced' }),
]
