import { useState } from 'react'
import type { PersonRow } from '../../../shared/contract/management'
import { minPasswordLength } from '../../../shared/domain/credential'
import { fullName } from '../../../shared/domain/person'
import { useSubmit } from '../../parts/submit'
import { useWords } from '../../words'
import { FormDialog } from './form-dialog'
import { TemporaryPassword } from './temporary-password'

type Props = {
  readonly person: PersonRow
  readonly onDone: () => void
  readonly onClose: () => void
}

export function ResetPasswordDialog({ person, onDone, onClose }: Props) {
  const { t } = useWords()
  const { submit, busy, refusal, clear } = useSubmit('person:reset-password')
  const [password, setPassword] = useState('')
  const [isShort, setShort] = useState(false)

  const save = async () => {
    if (password.length < minPasswordLength) return setShort(true)
    const saved = await submit((requestId) => ({ requestId, id: person.id, password }))
    if (saved !== undefined) onDone()
  }

  return (
    <FormDialog
      title={t('management.people.resetTitle', { name: fullName(person) })}
      submit={t('management.people.resetSubmit')}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TemporaryPassword
        label={t('management.people.resetField')}
        value={password}
        onChange={(text) => {
          setPassword(text)
          setShort(false)
          clear()
        }}
        error={isShort ? t('management.people.passwordShort', { count: minPasswordLength }) : undefined}
        autoFocus
      />
    </FormDialog>
  )
}
