import { PasswordField } from '../../ui/password-field'
import { Stack } from '../../ui/layout'
import { Muted } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import css from './backup-restore.module.css'

export type RestoreWish = { readonly reason: string; readonly password: string }

export function isWhole({ reason, password }: RestoreWish): boolean {
  return reason.trim() !== '' && password !== ''
}

type Props = {
  readonly wish: RestoreWish
  readonly onChange: (wish: RestoreWish) => void
  /** Somebody wanted to go on; what is missing is named. */
  readonly tried: boolean
}

/** Why, and by whom: the reason is kept with the restore, the password proves the person. */
export function RestoreForm({ wish, onChange, tried }: Props) {
  const { t } = useWords()
  const { reason, password } = wish
  return (
    <Stack>
      <h3 className={css.part}>{t('backup.restore.sign')}</h3>
      <Muted>{t('backup.restore.how')}</Muted>
      <TextField
        label={t('backup.restore.reason')}
        hint={t('backup.restore.reasonHint')}
        value={reason}
        onChange={(text) => onChange({ reason: text, password })}
        error={tried && reason.trim() === '' ? t('backup.restore.reasonMissing') : undefined}
        maxLength={200}
        required
      />
      <PasswordField
        label={t('backup.restore.password')}
        value={password}
        onChange={(text) => onChange({ reason, password: text })}
        error={tried && password === '' ? t('backup.restore.passwordMissing') : undefined}
        autoComplete="current-password"
        required
      />
    </Stack>
  )
}
