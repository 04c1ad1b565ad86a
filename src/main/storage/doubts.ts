import { join } from 'node:path'
import type { Author, Store } from '../backend/ports'
import { previousOf, readDocument, writeDocument } from './durable-file'
import type { FileSystem } from './file-system'
import { removeIfPresent } from './file-system'
import type { Message } from './message'
import { message } from './message'
import type { Replies } from './replies'

/** Folders in which a note may lie: outside the data first, which may be on a disk that still works. */
type Place = { readonly fileSystem: FileSystem; readonly folders: readonly string[] }

const pathsOf = ({ folders }: Place) => folders.map((folder) => join(folder, 'doubts.json'))

/**
 * Notes who was told `outcome-unknown`, so that the next start can say how it ended. The note is a kindness: where
 * no disk takes it, what the start finds in the journal counts all the same.
 */
export function noteDoubts(place: Place, store: Store): Pick<Store, 'commit'> {
  const requests: string[] = []
  let last: Promise<void> = Promise.resolve()

  const write = async () => {
    for (const path of pathsOf(place)) {
      const isWritten = await writeDocument(place.fileSystem, path, [...requests]).then(
        () => true,
        () => false,
      )
      if (isWritten) return
    }
  }
  const note = ({ requestId }: Author) => {
    requests.push(requestId)
    last = last.then(write)
  }
  return {
    commit: async (author, decide) => {
      const outcome = await store.commit(author, decide)
      if (!outcome.ok && outcome.code === 'outcome-unknown') note(author)
      return outcome
    },
  }
}

/** Says of each request whose outcome nobody knew whether it is saved, and forgets the notes; once the disk is sound. */
export async function settleDoubts(place: Place, replies: Replies): Promise<readonly Message[]> {
  const noted = new Set<string>()
  for (const path of pathsOf(place)) {
    const found = await readDocument(place.fileSystem, path)
    if (found.kind === 'absent') continue
    if (found.kind === 'found' && Array.isArray(found.value)) {
      for (const id of found.value) if (typeof id === 'string') noted.add(id)
    }
    for (const copy of [previousOf(path), path]) await removeIfPresent(place.fileSystem, copy)
  }
  const saved = [...noted].filter((requestId) => replies.find(requestId) !== undefined).length
  const lost = noted.size - saved
  return [
    ...(saved > 0 ? [message('doubt-saved', { steps: saved })] : []),
    ...(lost > 0 ? [message('doubt-lost', { steps: lost })] : []),
  ]
}
