import { z } from 'zod'
import { requests } from '../../../shared/contract/requests'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Routes } from '../route'
import { signed } from '../route'

const draftFile = z.object({ value: z.unknown(), savedAt: z.number() })

/** Magic numbers of the pictures that may be kept. */
const pictureStarts: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
]

/** "%PDF-" */
const pdfStart = [0x25, 0x50, 0x44, 0x46, 0x2d]

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function isPicture(bytes: Uint8Array): boolean {
  return pictureStarts.some((start) => begins(bytes, start))
}

export const dataRoutes: Routes<'draft:read' | 'draft:save' | 'draft:drop' | 'file:add' | 'file:read'> = {
  'draft:read': signed(requests['draft:read'], async ({ name }, { drafts, person }) => {
    const parsed = draftFile.safeParse(await drafts.read(`${person.id}-${name}`))
    return done(parsed.success ? { value: parsed.data.value, savedAt: parsed.data.savedAt } : null)
  }),
  'draft:save': signed(requests['draft:save'], async ({ name, value }, { drafts, person, now }) => {
    await drafts.write(`${person.id}-${name}`, { value, savedAt: now })
    return done({ savedAt: now })
  }),
  'draft:drop': signed(requests['draft:drop'], async ({ name }, { drafts, person }) => {
    await drafts.remove(`${person.id}-${name}`)
    return done(null)
  }),
  'file:add': signed(requests['file:add'], async ({ bytes, pdf = false }, { files }) => {
    const isWanted = isPicture(bytes) || (pdf && begins(bytes, pdfStart))
    if (!isWanted) return refuse(pdf ? 'not-a-picture-or-pdf' : 'not-a-picture')
    return done({ hash: await files.put(bytes) })
  }),
  'file:read': signed(requests['file:read'], async ({ hash }, { files }) => {
    const bytes = await files.get(hash)
    return bytes === undefined ? refuse('file-missing') : done({ bytes })
  }),
}
