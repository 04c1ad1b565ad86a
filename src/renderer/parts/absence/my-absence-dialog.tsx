import type { Session } from '../../../shared/contract/entry'
import { civilDay } from '../../../shared/domain/calendar'
import { useLeaving } from '../../stores/leaving'
import { useWords } from '../../words'
import { AbsenceDialog } from './absence-dialog'
import { newAbsence } from './absence-form'

/** "Ich bin weg …": the own absence, from wherever one is. */
export function MyAbsenceDialog({ session }: { readonly session: Session }) {
  const { t } = useWords()
  const { isOpen, stop } = useLeaving()
  if (!isOpen) return null
  const { personId: id, name, initials } = session
  const form = newAbsence(id, civilDay(Date.now()), 'appointment')
  return (
    <AbsenceDialog
      start={{ form }}
      people={[{ id, name, initials }]}
      title={t('capacity.absence.addOwnTitle')}
      onClose={stop}
    />
  )
}
