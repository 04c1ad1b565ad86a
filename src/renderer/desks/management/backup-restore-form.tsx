import { useState } from 'react'
import { PasswordField } from '../../ui/password-field'
import { Stack } from '../../ui/layout'
import { Muted } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import css from './backup-restore.module.css'

export type RestoreWish = { readonly reason: string; readonly password: string }

type Props = {
  /** Called with the whole wish, or undefined while something is missing. */
  readonly onWish: (wish: RestoreWish | undefined) => void
  readonly onChange: () => void
}

/** Why, and by whom: the reason is kept with the restore, the password proves the person. */
export function RestoreForm({ onWish, onChange }: Props) {
  const { t } = useWords()
  const [wish, setWish] = useState<RestoreWish>({ reason: '', password: '' })
  const change = (part: Partial<RestoreWish>) => {
    const next = { ...wish, ...part }
    const isWhole = next.reason.trim() !== '' && next.password !== ''
    setWish(next)
    onWish(isWhole ? next : undefined)
    onChange()
  }
  return (
    <Stack>
      <h3 className={css.part}>{t('backup.restore.sign')}</h3>
      <Muted>{t('backup.restore.how')}</Muted>
      <TextField
        label={t('backup.restore.reason')}
        hint={t('backup.restore.reasonHint')}
        value={wish.reason}
        onChange={(reason) => change({ reason })}
        maxLength={200}
        required
      />
      <PasswordField
        label={t('backup.restore.password')}
        value={wish.password}
        onChange={(password) => change({ password })}
        autoComplete="current-password"
        required
      />
    </Stack>
  )
}
