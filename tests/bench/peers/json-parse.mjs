/** The limit: the files read, decoded and parsed, and nothing else done. */
import { cpSync } from 'node:fs'
import { collectionNames, readRows, storeTasks } from './plain-rows.mjs'

export const tasks = storeTasks({
  fill: (rows, folder) => cpSync(rows, folder, { recursive: true }),
  open: (folder) => collectionNames(folder).map((name) => readRows(folder, name)),
  edit: () => undefined,
})
