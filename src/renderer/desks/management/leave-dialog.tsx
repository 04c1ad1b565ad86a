import { useState } from 'react'
import type { PersonRow } from '../../../shared/contract/management'
import { fullName } from '../../../shared/domain/person'
import type { RefusalCode } from '../../../shared/domain/refusal'
import { useSubmit } from '../../parts/submit'
import { WarningIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { SelectField } from '../../ui/select-field'
import { useWords } from '../../words'
import { FormDialog } from './form-dialog'
import { successorsOf } from './person-form'

type Props = {
  readonly person: PersonRow
  readonly people: readonly PersonRow[]
  readonly onDone: (handedOn: number) => void
  readonly onClose: () => void
}

const nobody = 'nobody'

/** A leaver: the sign-in ends, the open work goes to a successor or becomes free. */
export function LeaveDialog({ person, people, onDone, onClose }: Props) {
  const { t } = useWords()
  const { submit, busy, refusal, clear } = useSubmit('person:deactivate')
  const [successor, setSuccessor] = useState(nobody)
  const protection = refusal && protectionWords(refusal.code)
  const { openTickets } = person

  const leave = async () => {
    const heir = successor === nobody ? {} : { successor }
    const answer = await submit((requestId) => ({ requestId, id: person.id, active: false, ...heir }))
    if (answer !== undefined) onDone(answer.handedOn)
  }

  return (
    <FormDialog
      title={t('management.people.leaveTitle', { name: fullName(person) })}
      submit={t('management.people.leaveSubmit')}
      busy={busy}
      danger
      refusal={protection === undefined ? refusal : undefined}
      onSubmit={() => void leave()}
      onClose={onClose}
    >
      <p>{t('management.people.leaveText')}</p>
      <p>
        {openTickets === 0
          ? t('management.people.leaveNoWork')
          : t('management.people.leaveWork', { count: openTickets })}
      </p>
      <SelectField
        label={t('management.people.successor')}
        value={successor}
        onChange={(value) => {
          setSuccessor(value ?? nobody)
          clear()
        }}
        options={[
          { value: nobody, label: t('management.people.nobody') },
          ...successorsOf(person, people).map((heir) => ({ value: heir.id, label: fullName(heir) })),
        ]}
        autoFocus
      />
      {protection !== undefined && (
        <Note tone="red" icon={WarningIcon}>
          {t(protection)}
        </Note>
      )}
    </FormDialog>
  )
}

function protectionWords(code: RefusalCode) {
  if (code === 'last-manager') return 'management.people.lastManager' as const
  return code === 'own-account' ? ('management.people.ownAccount' as const) : undefined
}
