import { useCallback } from 'react'
import type { RequestChannel } from '../../../shared/contract/channels'
import type { FollowUpRow } from '../../../shared/contract/desk-answers'
import type { Question } from '../../../shared/contract/requests'
import { addDays, civilDay } from '../../../shared/domain/calendar'
import { momentWords } from '../../parts/moment-words'
import { useApp } from '../../stores/app-store'
import { newRequestId, send } from '../../stores/requests'
import { ActionMenu } from '../../ui/action-menu'
import { ClockIcon, CustomerIcon, TeamIcon } from '../../ui/icons'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { dueMoment, dueOn } from './follow-up-due'
import { followUpWho } from './follow-up-words'

const hourMs = 3_600_000

type Props = { row: FollowUpRow; now: number; onHandOn: () => void }

/** Later, mine, or somebody else's; what was postponed or taken can be taken back. */
export function FollowUpMenu({ row, now, onHandOn }: Props) {
  const words = useWords()
  const { t } = words
  const me = useApp((app) => app.status?.session?.personId)
  const { id, dueAt, forPerson, forArea } = row
  const postpone = async (at: number) => {
    const isMoved = await change('follow-up:postpone', { requestId: newRequestId(), id, dueAt: at })
    if (!isMoved) return
    toast({
      text: t('frontDesk.followUps.postponed', { due: momentWords(at, Date.now(), words) }),
      undo: () => void change('follow-up:postpone', { requestId: newRequestId(), id, dueAt }),
    })
  }
  const take = async (personId: string) => {
    const isTaken = await change('follow-up:hand-on', { requestId: newRequestId(), id, forPerson: personId })
    if (!isTaken) return
    const before = {
      ...(forPerson === undefined ? {} : { forPerson }),
      ...(forArea === undefined ? {} : { forArea }),
    }
    toast({
      text: t('frontDesk.followUps.taken'),
      undo: () => void change('follow-up:hand-on', { requestId: newRequestId(), id, ...before }),
    })
  }
  const today = civilDay(now)
  const later = [
    { key: 'hour', at: () => Date.now() + hourMs },
    { key: 'tomorrow', at: () => dueMoment(dueOn(addDays(today, 1), now)) },
    { key: 'week', at: () => dueMoment(dueOn(addDays(today, 7), now)) },
  ] as const
  return (
    <ActionMenu
      label={t('frontDesk.followUps.more', { name: followUpWho(row, words) })}
      items={[
        ...later.map(({ key, at }) => ({
          key,
          label: t(`frontDesk.followUps.later.${key}`),
          icon: ClockIcon,
          onSelect: () => void postpone(at()),
        })),
        ...(me === undefined || me === forPerson
          ? []
          : [
              {
                key: 'take',
                label: t('frontDesk.followUps.take'),
                icon: CustomerIcon,
                onSelect: () => void take(me),
              },
            ]),
        { key: 'hand-on', label: t('frontDesk.followUps.handOn'), icon: TeamIcon, onSelect: onHandOn },
      ]}
    />
  )
}

/** Dials the number of a follow-up; whether the phone program took it. */
export function useCall(): (row: FollowUpRow) => Promise<boolean> {
  return useCallback(({ id }) => change('contact:open', { by: 'follow-up', id }), [])
}

/** Sends one change; a refusal is said in a toast. */
async function change<C extends RequestChannel>(channel: C, input: Question<C>): Promise<boolean> {
  const reply = await send(channel, input)
  if (!reply.ok) toast({ text: refusalSentence(reply.code), tone: 'red' })
  return reply.ok
}
