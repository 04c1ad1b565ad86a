import { useState } from 'react'
import type { FollowUpRow } from '../../../shared/contract/desk-answers'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Stack } from '../../ui/layout'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { addresseeOf, forWhomOf } from './follow-up-draft'
import { ForWhom } from './follow-up-for-whom'
import { followUpWho } from './follow-up-words'

type Props = { row: FollowUpRow; onClose: () => void }

/** Gives a follow-up to a person, an area or everybody. */
export function FollowUpHandOn({ row, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const [forWhom, setForWhom] = useState(() => forWhomNow(row))
  const { submit, busy, refusal } = useSubmit('follow-up:hand-on')
  const save = async () => {
    const saved = await submit((requestId) => ({ requestId, id: row.id, ...addresseeOf(forWhom) }))
    if (saved === undefined) return
    toast({ text: t('frontDesk.followUps.handedOn'), tone: 'green' })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('frontDesk.followUps.handOn')}
      subtitle={followUpWho(row, words)}
      onSubmit={() => void save()}
      foot={
        <>
          <Button variant="main" keys={['Ctrl', 'Enter']} busy={busy} onPress={() => void save()}>
            {t('frontDesk.followUps.handOn')}
          </Button>
          <Button keys={['Escape']} onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <Stack>
        <ForWhom value={forWhom} onChange={setForWhom} />
        <RefusalNote refusal={refusal} />
      </Stack>
    </Dialog>
  )
}

function forWhomNow({ forPerson, forArea }: FollowUpRow): string | null {
  if (forPerson !== undefined) return forWhomOf('person', forPerson)
  return forArea === undefined ? null : forWhomOf('area', forArea)
}
