import type { AppointmentRow } from '../../../shared/contract/lobby'
import type { AppointmentOutcome } from '../../../shared/domain/appointment'
import { queueNumber } from '../../../shared/domain/visit'
import { refusalText } from '../../parts/refusal-note'
import { newRequestId, send } from '../../stores/requests'
import { ActionMenu } from '../../ui/action-menu'
import { Button } from '../../ui/button'
import { BanIcon, CheckIcon, CrossCircleIcon } from '../../ui/icons'
import { toast } from '../../ui/toast'
import { formatTime } from '../../ui/format'
import { useWords } from '../../words'

/** What becomes of a planned appointment: arrived, did not come, cancelled; the last two can be taken back. */
export function useAppointmentActs(row: AppointmentRow, day: string, onDone: () => void) {
  const words = useWords()
  const { t } = words
  const { id, name } = row
  const checkIn = async () => {
    const reply = await send('appointment:check-in', { requestId: newRequestId(), id })
    if (!reply.ok) return toast({ text: refusalText(reply, words), tone: 'red' })
    toast({
      text: t('lobby.checkIn.savedName', { number: queueNumber(reply.value.number), name }),
      tone: 'green',
    })
    onDone()
  }
  const settle = async (outcome: AppointmentOutcome) => {
    const reply = await send('appointment:settle', { requestId: newRequestId(), day, id, outcome })
    if (!reply.ok) return toast({ text: refusalText(reply, words), tone: 'red' })
    onDone()
    if (outcome === 'restore') return
    toast({
      text: t(outcome === 'cancel' ? 'lobby.appointment.cancelled' : 'lobby.appointment.noShow', { name }),
      undo: () => void settle('restore'),
    })
  }
  return { checkIn, settle }
}

type Props = { row: AppointmentRow; day: string; onDone: () => void }

export function AppointmentActs({ row, day, onDone }: Props) {
  const { t, language } = useWords()
  const { settle } = useAppointmentActs(row, day, onDone)
  return (
    <ActionMenu
      label={t('lobby.appointments.more', { name: row.name, time: formatTime(row.at, language) })}
      size="m"
      items={[
        {
          key: 'no-show',
          label: t('lobby.appointments.setNoShow'),
          icon: CrossCircleIcon,
          onSelect: () => void settle('no-show'),
        },
        {
          key: 'cancel',
          label: t('lobby.appointments.cancel'),
          icon: BanIcon,
          onSelect: () => void settle('cancel'),
        },
      ]}
    />
  )
}

/** The one press that makes an expected visitor a waiting one. */
export function AppointmentCheckIn({ row, day }: { row: AppointmentRow; day: string }) {
  const { t, language } = useWords()
  const { checkIn } = useAppointmentActs(row, day, () => undefined)
  const name = t('lobby.appointments.checkInOne', { name: row.name, time: formatTime(row.at, language) })
  return (
    <Button size="s" icon={CheckIcon} title={name} onPress={() => void checkIn()}>
      {t('lobby.appointments.checkIn')}
    </Button>
  )
}
