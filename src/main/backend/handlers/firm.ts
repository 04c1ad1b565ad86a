import { requests } from '../../../shared/contract/requests'
import { done, refuse } from '../../../shared/domain/refusal'
import { createChanges } from '../changes'
import type { Routes } from '../route'
import { signed } from '../route'

export const firmRoutes: Routes<'firm:read' | 'firm:change'> = {
  'firm:read': signed(requests['firm:read'], (_input, { office }) => {
    const firm = office.tables.firm.get('firm')
    return firm === undefined ? refuse('not-set-up') : done(firm)
  }),
  'firm:change': signed(requests['firm:change'], ({ requestId, base, draft }, context) =>
    context.change(requestId, (office) => {
      const firm = office.tables.firm.get('firm')
      if (firm?.stamp !== base) return refuse('changed-meanwhile', { mine: draft, theirs: firm })
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('firm', 'firm', {
        ...draft,
        logo: draft.logo ?? null,
        note: draft.note ?? null,
        land: draft.land ?? null,
      })
      return done({ operations: changes.operations, value: { id: 'firm' } })
    }),
  ),
}
