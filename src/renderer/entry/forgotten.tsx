import { useState } from 'react'
import type { Doorplate, Status } from '../../shared/contract/entry'
import { RefusalNote } from '../parts/refusal-note'
import { useSubmit } from '../parts/submit'
import { useApp } from '../stores/app-store'
import { Button } from '../ui/button'
import { Form } from '../ui/form'
import { Inline, Stack } from '../ui/layout'
import { Note } from '../ui/note'
import { TextField } from '../ui/text-field'
import { useKeys } from '../ui/use-keys'
import { useWords } from '../words'
import { EntryLayout } from './entry-layout'
import { NewPasswordFields, noPassword } from './new-password-fields'
import { passwordProblem } from './password-rules'

type Props = { status: Status; person: Doorplate; onBack: () => void }

/** A manager comes back in with the printed code; everybody else is told who can help. */
export function Forgotten({ status, person, onBack }: Props) {
  const { t } = useWords()
  useKeys({ Escape: onBack })
  const isManager = person.role === 'manager'
  const helpers = status.people.filter(({ id, role }) => role === 'manager' && id !== person.id)
  const names = helpers.map(({ name }) => name).join(', ')
  return (
    <EntryLayout title={t('entry.forgotten.title')} subtitle={person.name} firmName={status.firmName}>
      <Stack>
        {helpers.length > 0 && <Note>{t('entry.forgotten.ask', { names })}</Note>}
        {isManager ? (
          <Recovery person={person} onBack={onBack} />
        ) : (
          <Inline end>
            <Button variant="main" onPress={onBack}>
              {t('common.back')}
            </Button>
          </Inline>
        )}
      </Stack>
    </EntryLayout>
  )
}

function Recovery({ person, onBack }: { person: Doorplate; onBack: () => void }) {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const [next, setNext] = useState(noPassword)
  const [tried, setTried] = useState(false)
  const { submit, busy, refusal } = useSubmit('session:recover')
  const save = async () => {
    setTried(true)
    if (code.trim() === '' || passwordProblem(next.password, next.again) !== undefined) return
    const answer = await submit((requestId) => ({
      requestId,
      personId: person.id,
      code: code.trim(),
      password: next.password,
    }))
    if (answer === undefined) return
    useApp.getState().showRecoveryCode(answer.recoveryCode)
    useApp.getState().setStatus(answer.status)
  }
  return (
    <Form onSubmit={() => void save()} label={t('entry.forgotten.title')} enterSubmits>
      <Stack>
        <TextField
          label={t('entry.forgotten.code')}
          hint={t('entry.forgotten.codeHint')}
          autoFocus
          required
          value={code}
          onChange={setCode}
          error={tried && code.trim() === '' ? t('entry.forgotten.codeMissing') : undefined}
        />
        <NewPasswordFields value={next} onChange={setNext} tried={tried} />
        <RefusalNote refusal={refusal} />
        <Inline end>
          <Button variant="quiet" onPress={onBack}>
            {t('common.back')}
          </Button>
          <Button variant="main" busy={busy} onPress={() => void save()}>
            {t('entry.forgotten.save')}
          </Button>
        </Inline>
      </Stack>
    </Form>
  )
}
