import { useState } from 'react'
import type { Session } from '../../shared/contract/entry'
import { RefusalNote } from '../parts/refusal-note'
import { useSubmit } from '../parts/submit'
import { useApp } from '../stores/app-store'
import { lock } from '../stores/session'
import { Button } from '../ui/button'
import { Form } from '../ui/form'
import { Inline, Stack } from '../ui/layout'
import { PasswordField } from '../ui/password-field'
import { useWords } from '../words'
import { EntryLayout } from './entry-layout'
import { NewPasswordFields, noPassword } from './new-password-fields'
import { passwordProblem } from './password-rules'

/** Somebody else set the password; before anything else the person takes an own one. */
export function NewPassword({ session }: { session: Session }) {
  const { t } = useWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(noPassword)
  const [tried, setTried] = useState(false)
  const { submit, busy, refusal } = useSubmit('session:change-password')
  const refresh = useApp((app) => app.refresh)
  const save = async () => {
    setTried(true)
    if (current === '' || passwordProblem(next.password, next.again) !== undefined) return
    const answer = await submit((requestId) => ({ requestId, current, next: next.password }))
    if (answer !== undefined) await refresh()
  }
  return (
    <EntryLayout
      title={t('entry.temporary.title', { name: session.name })}
      subtitle={t('entry.temporary.hint')}
    >
      <Form onSubmit={() => void save()} label={t('entry.temporary.save')} enterSubmits>
        <Stack>
          <PasswordField
            label={t('entry.temporary.current')}
            autoFocus
            required
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            error={tried && current === '' ? t('entry.currentMissing') : undefined}
          />
          <NewPasswordFields value={next} onChange={setNext} tried={tried} />
          <RefusalNote refusal={refusal} />
          <Inline end>
            <Button variant="quiet" onPress={lock}>
              {t('entry.otherPerson')}
            </Button>
            <Button variant="main" busy={busy} onPress={() => void save()}>
              {t('entry.temporary.save')}
            </Button>
          </Inline>
        </Stack>
      </Form>
    </EntryLayout>
  )
}
