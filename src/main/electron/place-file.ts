import { readFile, writeFile } from 'node:fs/promises'
import type { WindowPlace } from './window-place'
import { windowPlaceSchema } from './window-place'

/** Where the first window stood last; a convenience of this PC, so a lost file is no loss. */
export async function rememberPlace(path: string): Promise<{
  readonly last: () => WindowPlace | undefined
  readonly save: (place: WindowPlace) => void
}> {
  let last: WindowPlace | undefined
  try {
    const parsed = windowPlaceSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (parsed.success) last = parsed.data
  } catch {
    last = undefined
  }
  return {
    last: () => last,
    save: (place) => {
      last = place
      void writeFile(path, JSON.stringify(place)).catch(() => undefined)
    },
  }
}
