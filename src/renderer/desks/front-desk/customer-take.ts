import type { Customer, CustomerDraft } from '../../../shared/domain/customer'
import { customerName } from '../../../shared/domain/customer'
import type { Refusal } from '../../../shared/domain/refusal'
import { useSubmit } from '../../parts/submit'
import { send } from '../../stores/requests'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import type { Match } from './customer-match'
import { hasNewData, newDataOf, supplement } from './customer-match'

export type TakeCustomer = {
  /** Takes over what is new in the draft; resolves to the customer's id, or undefined after a refusal. */
  readonly take: (match: Match, draft: Partial<CustomerDraft>) => Promise<string | undefined>
  readonly busy: boolean
  readonly refusal: Refusal | undefined
}

/** "Diese nehmen und ergänzen": uses a known customer and adds what was typed and is not there yet. */
export function useTakeCustomer(): TakeCustomer {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('customer:save')
  const take = async (match: Match, draft: Partial<CustomerDraft>) => {
    const customer = match.customer ?? (await readCustomer(match.id))
    if (customer === undefined) return undefined
    const data = newDataOf(customer, draft)
    if (!hasNewData(data)) return customer.id
    const { id, stamp } = customer
    const saved = await submit((requestId) => ({
      requestId,
      id,
      base: stamp,
      draft: supplement(customer, data),
    }))
    if (saved === undefined) return undefined
    toast({ text: t('intake.customer.added', { name: customerName(customer) }), tone: 'green' })
    return customer.id
  }
  return { take, busy, refusal }
}

async function readCustomer(id: string): Promise<Customer | undefined> {
  const reply = await send('customer:read', { id })
  return reply.ok ? reply.value.customer : undefined
}
