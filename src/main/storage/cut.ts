import { join } from 'node:path'
import { writeWhole } from './durable-file'
import type { FileSystem } from './file-system'
import type { Message } from './message'
import { message } from './message'
import type { Cut } from './read-stream'
import type { Segment } from './segment'

type Place = {
  readonly fileSystem: FileSystem
  readonly folder: string
  readonly quarantine: string
  /** Wall clock, ms; part of the quarantined names. */
  readonly now: number
}

async function shorten({ fileSystem, folder }: Place, segment: Segment, length: number): Promise<void> {
  const path = join(folder, segment.name)
  // An empty segment would claim the name of the next one.
  if (length === 0) return fileSystem.remove(path)
  const file = await fileSystem.open(path)
  try {
    await file.truncate(length)
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** Copies a journal's torn end to quarantine, then cuts it off; the copy is on disk before the cut. */
export async function applyCut(place: Place, { segment, offset, later }: Cut): Promise<readonly Message[]> {
  const { fileSystem, folder, quarantine, now } = place
  await fileSystem.makeFolder(quarantine)
  let bytes = 0
  for (const [i, one] of [segment, ...later].entries()) {
    const content = await fileSystem.read(join(folder, one.name))
    const from = i === 0 ? offset : 0
    bytes += content.byteLength - from
    const path = join(quarantine, `${now}-${from}-${one.name}`)
    if (content.byteLength > from) await writeWhole(fileSystem, path, content.subarray(from))
  }
  // The newest goes first, so that a cut that is interrupted leaves no hole.
  for (const one of later.toReversed()) await shorten(place, one, 0)
  await shorten(place, segment, offset)
  await fileSystem.syncFolder(folder)
  return bytes === 0 ? [] : [message('torn-end-cut', { segment: segment.name, offset, bytes })]
}
