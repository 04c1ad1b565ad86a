import type { Contested } from '../../../shared/domain/contested'
import type { Office } from '../../../shared/domain/office'
import { areaSchema } from '../../../shared/domain/area'
import { personIdSchema } from '../../../shared/domain/ids'
import type { EventFacts } from '../../../shared/domain/timeline'
import type { Operation } from '../../../shared/replication/operation'
import type { Changes } from '../changes'

type Set = Extract<Operation, { type: 'set' }>

/** A settled version is told as the change it is; what has no word of its own as "changed". */
function factsOf({ unit }: Contested, { collection, fields }: Set): EventFacts {
  const changed: EventFacts = { type: 'changed', fields: [unit ?? 'all'] }
  if (collection !== 'tickets') return changed
  const area = areaSchema.safeParse(fields['area'])
  if (unit === 'area' && area.success) return { type: 'area', area: area.data }
  const owner = personIdSchema.nullable().safeParse(fields['owner'])
  if (unit === 'owner' && owner.success) return { type: 'owner', owner: owner.data }
  const { shelf } = fields
  if (unit === 'shelf' && (typeof shelf === 'string' || shelf === null)) return { type: 'shelf', shelf }
  return changed
}

/** Leaves a word on the timeline of the ticket that was settled, or whose item was. */
export function tellSettled(
  changes: Changes,
  office: Office,
  contested: Contested,
  operation: Operation,
): void {
  if (operation.type !== 'set') return
  const { collection, id } = contested
  const ticketId = collection === 'items' ? office.tables.items.get(id)?.ticketId : id
  if (ticketId === undefined || (collection !== 'tickets' && collection !== 'items')) return
  changes.tell(ticketId, factsOf(contested, operation))
}
