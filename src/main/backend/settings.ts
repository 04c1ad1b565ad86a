import { z } from 'zod'
import type { Look } from '../../shared/contract/entry'
import { lookSchema } from '../../shared/contract/entry'
import type { StorageHolder } from './ports'

const standard: Look = { language: 'de', scheme: 'light', contrast: 'normal', zoomPercent: 100 }
const fileSchema = z.object({ look: lookSchema })
const fileName = 'settings'

/** How this PC looks and speaks; never in the journal. Before the office is founded it lives in memory only. */
export type Settings = { readonly look: () => Promise<Look>; readonly setLook: (look: Look) => Promise<Look> }

export function createSettings(storage: StorageHolder): Settings {
  let known: Look | undefined
  return {
    look: async () => {
      if (known !== undefined) return known
      const parsed = fileSchema.safeParse(await storage.small()?.read(fileName))
      known = parsed.success ? parsed.data.look : standard
      return known
    },
    setLook: async (look) => {
      known = look
      await storage.small()?.write(fileName, { look })
      return look
    },
  }
}
