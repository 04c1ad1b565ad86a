import { z } from 'zod'
import type { BenchView, BenchViewDraft } from '../domain/bench-view'
import { benchViewFields } from '../domain/bench-view'
import { benchViewIdSchema } from '../domain/ids'
import type { Saved } from './management'
import { request } from './request'
import { requestId } from './request-id'

/** Views of the workbench; everybody sees and changes only the own ones. */
export const benchViewsRequests = {
  'bench-view:list': request('look', z.strictObject({})),
  /** A new view, or the one with the id overwritten. */
  'bench-view:save': request(
    'look',
    z.strictObject({ requestId, id: benchViewIdSchema.exactOptional(), draft: benchViewFields }),
  ),
  'bench-view:delete': request('look', z.strictObject({ requestId, id: benchViewIdSchema })),
}

export type BenchViewsAnswers = {
  /** The standard one first. */
  'bench-view:list': readonly BenchView[]
  'bench-view:save': Saved
  /** As it was, so that it can be brought back. */
  'bench-view:delete': BenchViewDraft
}
