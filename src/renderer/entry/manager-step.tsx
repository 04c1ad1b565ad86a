import { FieldRow } from '../ui/form'
import { TextField } from '../ui/text-field'
import { useWords } from '../words'
import type { StepProps } from './firm-step'
import { NewPasswordFields } from './new-password-fields'

/** Who may do everything from the first day. */
export function ManagerStep({ draft, onChange, tried }: StepProps) {
  const { t } = useWords()
  return (
    <>
      <FieldRow>
        <TextField
          label={t('entry.givenName')}
          autoFocus
          value={draft.givenName}
          onChange={(givenName) => onChange({ givenName })}
        />
        <TextField
          label={t('entry.familyName')}
          required
          value={draft.familyName}
          onChange={(familyName) => onChange({ familyName })}
          error={tried && draft.familyName.trim() === '' ? t('entry.familyNameMissing') : undefined}
        />
      </FieldRow>
      <NewPasswordFields
        value={draft.password}
        onChange={(password) => onChange({ password })}
        tried={tried}
      />
    </>
  )
}
