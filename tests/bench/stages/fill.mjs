/** Writes the generated office of one size into our store, and its rows into every other one. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { OverLimit, withChild } from '../processes.mjs'
import { peers } from '../peers.mjs'

const fillLimitMs = 300_000
/** Ours has to be written, however long that takes. */
const longMs = 1_800_000

/** The folders of one size. */
export function foldersOf(folder, size) {
  const base = join(folder, String(size))
  return { ours: join(base, 'ours'), rows: join(base, 'rows'), of: (peer) => join(base, peer) }
}

/** Answers how many records there are and which stores could not be filled in time. */
export async function fillStores({ folder, module, until, say }, size) {
  const folders = foldersOf(folder, size)
  say(`${size} tickets: writing the office`)
  const written = await withChild(module, longMs, (child) =>
    child.ask('write', { folder: folders.ours, tickets: size, until }),
  )
  if (written.findings > 0) throw new Error(`the generated office has ${written.findings} findings`)
  await withChild(module, longMs, (child) => child.ask('dump', { folder: folders.ours, rows: folders.rows }))
  const failed = {}
  for (const { id, module: path } of peers) {
    say(`${size} tickets: filling ${id}`)
    await mkdir(folders.of(id), { recursive: true })
    try {
      await withChild(path, fillLimitMs, async (child) => {
        if (id === 'nedb') await child.ask('know', { rows: folders.rows })
        await child.ask('fill', { rows: folders.rows, folder: folders.of(id) })
      })
    } catch (error) {
      failed[id] =
        error instanceof OverLimit ? `filling took over ${fillLimitMs / 1_000} s` : firstLine(error)
    }
  }
  return { records: written.records, failed }
}

export function firstLine(error) {
  return error.message.split('\n')[0]
}
