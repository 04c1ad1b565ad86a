import { useState } from 'react'
import type { FollowUpRow } from '../../../shared/contract/desk-answers'
import { dayMs } from '../../../shared/domain/calendar'
import { momentWords } from '../../parts/moment-words'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { CheckIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Muted } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { followUpWho } from './follow-up-words'

const minuteMs = 60_000
/** When one tries again. */
const tries = [
  { key: 'halfHour', afterMs: 30 * minuteMs },
  { key: 'twoHours', afterMs: 120 * minuteMs },
  { key: 'nextDay', afterMs: dayMs },
] as const

type Props = { row: FollowUpRow; onClose: () => void }

/** The phone rings there: what came of it, reached or when to try again. */
export function FollowUpCall({ row, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const [text, setText] = useState(() => t('frontDesk.followUps.reached'))
  const { submit, busy, refusal } = useSubmit('follow-up:called')
  const who = followUpWho(row, words)
  const isMissing = text.trim() === ''
  const reached = async () => {
    if (isMissing) return
    const saved = await submit((requestId) => ({
      outcome: 'reached',
      requestId,
      id: row.id,
      text: text.trim(),
    }))
    if (saved === undefined) return
    toast({ text: t('frontDesk.followUps.doneSaved', { text: who }), tone: 'green' })
    onClose()
  }
  const again = async (afterMs: number) => {
    const dueAt = Date.now() + afterMs
    const saved = await submit((requestId) => ({ outcome: 'not-reached', requestId, id: row.id, dueAt }))
    if (saved === undefined) return
    toast({ text: t('frontDesk.call.againSaved', { due: momentWords(dueAt, Date.now(), words) }) })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('frontDesk.call.title', { name: who })}
      subtitle={row.callPhone}
      onSubmit={() => void reached()}
      foot={
        <>
          <Button
            variant="main"
            icon={CheckIcon}
            keys={['Ctrl', 'Enter']}
            busy={busy}
            onPress={() => void reached()}
          >
            {t('frontDesk.call.reached')}
          </Button>
          <Button keys={['Escape']} onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <Stack>
        <Muted>{row.text}</Muted>
        <TextField
          label={t('frontDesk.followUps.outcome')}
          required
          autoFocus
          maxLength={200}
          value={text}
          onChange={setText}
          error={isMissing ? t('frontDesk.followUps.outcomeMissing') : undefined}
        />
        <div role="group" aria-label={t('frontDesk.call.notReached')}>
          <Stack gap="s">
            <Muted>{t('frontDesk.call.notReached')}</Muted>
            <Inline wrap>
              {tries.map(({ key, afterMs }) => (
                <Button key={key} disabled={busy} onPress={() => void again(afterMs)}>
                  {t(`frontDesk.call.${key}`)}
                </Button>
              ))}
            </Inline>
          </Stack>
        </div>
        <RefusalNote refusal={refusal} />
      </Stack>
    </Dialog>
  )
}
