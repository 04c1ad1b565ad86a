import { create } from 'zustand'
import type { Session } from '../../../shared/contract/entry'
import { civilDay } from '../../../shared/domain/calendar'
import { useWords } from '../../words'
import { AbsenceDialog } from './absence-dialog'
import { newAbsence } from './absence-form'

type Leaving = { readonly isOpen: boolean; readonly begin: () => void; readonly stop: () => void }

/** Whether somebody is entering the own absence; the dialog stands above every page. */
export const useLeaving = create<Leaving>((set) => ({
  isOpen: false,
  begin: () => set({ isOpen: true }),
  stop: () => set({ isOpen: false }),
}))

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
