import { useState } from 'react'
import type { AnswerCard } from '../../../shared/contract/desk-answers'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { CheckField } from '../../ui/check-field'
import { Dialog } from '../../ui/dialog'
import { Form } from '../../ui/form'
import { UndoIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { itemWords } from './pick-up-items'
import { verbFor } from './pick-up-words'

type Props = {
  card: AnswerCard
  /** Ticked at first; without it everything that was handed over. */
  items?: readonly string[] | undefined
  onClose: () => void
  onDone?: (() => void) | undefined
}

/** Takes a wrong hand-over back with a reason; both stay in the history. */
export function PickUpTakeBack({ card, items, onClose, onDone }: Props) {
  const words = useWords()
  const { t } = words
  const { submit, busy, refusal, clear } = useSubmit('hand-over:return')
  const out = card.items.filter(
    ({ item, possession }) =>
      possession === 'handed-over' || possession === 'returned-unworked' || items?.includes(item.id) === true,
  )
  const [chosen, setChosen] = useState<readonly string[]>(items ?? out.map(({ item }) => item.id))
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  const save = async () => {
    setTried(true)
    if (reason.trim() === '' || chosen.length === 0) return
    const saved = await submit((requestId) => ({
      requestId,
      ticketId: card.ticket.id,
      items: [...chosen],
      reason: reason.trim(),
    }))
    if (saved === undefined) return
    toast({ text: t('pickUp.takeBack.saved', { count: chosen.length }), tone: 'green' })
    onDone?.()
    onClose()
  }
  const foot = (
    <>
      <Button variant="main" icon={UndoIcon} keys={['Ctrl', 'Enter']} busy={busy} onPress={() => void save()}>
        {verbFor('takeBack', chosen.length, words)}
      </Button>
      <Button onPress={onClose} keys={['Escape']}>
        {t('common.cancel')}
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('pickUp.takeBack.title')}
      subtitle={t('pickUp.takeBack.text')}
      foot={foot}
      onSubmit={() => void save()}
    >
      <Form onSubmit={() => void save()}>
        <Stack>
          <div role="group" aria-label={t('pickUp.takeBack.items')}>
            {out.map((one) => (
              <CheckField
                key={one.item.id}
                label={itemWords(one, words)}
                checked={chosen.includes(one.item.id)}
                onChange={(on) =>
                  setChosen((before) =>
                    on ? [...before, one.item.id] : before.filter((id) => id !== one.item.id),
                  )
                }
              />
            ))}
          </div>
          <TextField
            label={t('pickUp.takeBack.reason')}
            required
            autoFocus
            maxLength={200}
            value={reason}
            onChange={(text) => {
              clear()
              setReason(text)
            }}
            error={isTried && reason.trim() === '' ? t('pickUp.takeBack.reasonMissing') : undefined}
          />
          <RefusalNote refusal={refusal} />
        </Stack>
      </Form>
    </Dialog>
  )
}
