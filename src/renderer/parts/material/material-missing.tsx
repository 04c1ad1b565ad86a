import type { TicketMaterial } from '../../../shared/contract/material'
import { workMoves } from '../../../shared/domain/work'
import { Button } from '../../ui/button'
import { formatAmount } from '../../ui/format'
import { PauseIcon, TruckIcon, WarningIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { RefusalNote } from '../refusal-note'
import { useSubmit } from '../submit'
import { missingReason, missingWords } from './missing-words'

type Props = { readonly ticketId: string; readonly material: TicketMaterial; readonly mayBook: boolean }

/** What the ticket lacks: one press puts it on hold with that as the reason, another puts the rest on the order list. */
export function MaterialMissing({ ticketId, material: { articles, work }, mayBook }: Props) {
  const words = useWords()
  const { t, language } = words
  const hold = useSubmit('ticket:work')
  const order = useSubmit('purchase:note')
  const reason = missingReason(articles, words)
  if (reason === undefined) return null
  const missing = articles.filter((article) => article.missing > 0)
  const toOrder = mayBook ? missing.filter(({ missing: lacks, now }) => lacks > now.onOrder + now.noted) : []
  const putOnHold = async () => {
    const held = await hold.submit((requestId) => ({
      requestId,
      id: ticketId,
      action: 'hold' as const,
      reason,
    }))
    if (held !== undefined) toast({ text: t('material.onTicket.held', { reason }), tone: 'green' })
  }
  const note = async ({ article, missing: lacks, now }: (typeof missing)[number]) => {
    const thousandths = Math.max(article.orderThousandths, lacks - now.onOrder - now.noted)
    const draft = { articleId: article.id, thousandths, ticketId, note: '' }
    const noted = await order.submit((requestId) => ({ requestId, ...draft }))
    if (noted === undefined) return
    const amount = formatAmount(thousandths, article.unit, language)
    toast({ text: t('material.noted', { amount, name: article.name }), tone: 'green' })
  }
  return (
    <Note tone="amber" icon={WarningIcon} title={t('material.onTicket.missingTitle')}>
      <Stack gap="s">
        {missing.map((one) => (
          <p key={one.article.id}>{missingWords(one, words)}</p>
        ))}
        <Inline wrap>
          {mayBook && workMoves.hold.from.includes(work) && (
            <Button size="s" icon={PauseIcon} busy={hold.busy} onPress={() => void putOnHold()}>
              {t('material.onTicket.hold')}
            </Button>
          )}
          {toOrder.map((one) => (
            <Button
              key={one.article.id}
              size="s"
              icon={TruckIcon}
              busy={order.busy}
              onPress={() => void note(one)}
            >
              {t('material.noteFor', { name: one.article.name })}
            </Button>
          ))}
        </Inline>
        <RefusalNote refusal={hold.refusal ?? order.refusal} />
      </Stack>
    </Note>
  )
}
