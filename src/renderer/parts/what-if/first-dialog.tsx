import type { AnswerCard } from '../../../shared/contract/desk-answers'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Stack } from '../../ui/layout'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useApp } from '../../stores/app-store'
import { RefusalNote } from '../refusal-note'
import { useSubmit } from '../submit'
import { WhatIfNote } from './what-if-note'

type Props = { readonly card: AnswerCard; readonly onClose: () => void }

/** "Diesen Vorgang zuerst": what it costs the others, and the way to do it: taking it. */
export function FirstDialog({ card, onClose }: Props) {
  const { t } = useWords()
  const me = useApp(({ status }) => status?.session?.personId)
  const { submit, busy, refusal } = useSubmit('ticket:take')
  const { id } = card.ticket
  const { number, owner } = card.row
  const isMine = owner?.id === me
  const take = async () => {
    if (me === undefined || isMine) return
    const seenOwner = owner?.id ?? null
    const saved = await submit((requestId) => ({ requestId, id, owner: me, seenOwner }))
    if (saved === undefined) return
    toast({ text: t('capacity.whatIf.firstTaken', { number }), tone: 'green' })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('capacity.whatIf.firstTitle')}
      subtitle={`${number}, ${card.row.title}`}
      onSubmit={() => void take()}
      foot={
        <>
          {!isMine && (
            <Button
              variant="main"
              keys={['Ctrl', 'Enter']}
              busy={busy}
              startFocus
              onPress={() => void take()}
            >
              {t('capacity.whatIf.firstTake')}
            </Button>
          )}
          <Button variant="quiet" onPress={onClose}>
            {t('capacity.whatIf.close')}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{t('capacity.whatIf.firstText', { number })}</p>
        <WhatIfNote change={{ type: 'first', ticketId: id }} about={id} />
        <RefusalNote refusal={refusal} />
      </Stack>
    </Dialog>
  )
}
