import { useState } from 'react'
import { pinSchema } from '../../shared/domain/credential'
import { MyAbsences } from '../parts/absence/my-absences'
import { RefusalNote } from '../parts/refusal-note'
import { useSubmit } from '../parts/submit'
import { useApp } from '../stores/app-store'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Form } from '../ui/form'
import { Columns, Inline, Page, Stack } from '../ui/layout'
import { PageHead } from '../ui/page-head'
import { PasswordField } from '../ui/password-field'
import { PinField } from '../ui/pin-field'
import { toast } from '../ui/toast'
import { useWords } from '../words'
import { InboxCard } from './inbox-card'
import { LookCard } from './look-card'
import { NewPasswordFields, noPassword } from './new-password-fields'
import { passwordProblem } from './password-rules'

/** The own password, the own PIN on this PC, and how the program looks and speaks here. */
export function MyAccountPage() {
  const { t } = useWords()
  const session = useApp((app) => app.status?.session)
  return (
    <>
      <PageHead
        title={t('entry.account.title')}
        subtitle={session === undefined || session === null ? undefined : session.name}
      />
      <Page>
        <Columns template="1fr 1fr 1fr">
          <Stack>
            <LookCard />
            <InboxCard />
          </Stack>
          <Stack>
            {session !== undefined && session !== null && <MyAbsences session={session} />}
            <PinCard hasPin={session?.hasPin === true} />
          </Stack>
          <Stack>
            <PasswordCard />
          </Stack>
        </Columns>
      </Page>
    </>
  )
}

function PasswordCard() {
  const { t } = useWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(noPassword)
  const [tried, setTried] = useState(false)
  const { submit, busy, refusal } = useSubmit('session:change-password')
  const save = async () => {
    setTried(true)
    if (current === '' || passwordProblem(next.password, next.again) !== undefined) return
    const answer = await submit((requestId) => ({ requestId, current, next: next.password }))
    if (answer === undefined) return
    setCurrent('')
    setNext(noPassword)
    setTried(false)
    toast({ text: t('entry.account.passwordChanged'), tone: 'green' })
  }
  return (
    <Card pad title={t('entry.account.password')}>
      <Form onSubmit={() => void save()} label={t('entry.account.password')}>
        <Stack>
          <PasswordField
            label={t('entry.account.current')}
            autoComplete="current-password"
            required
            value={current}
            onChange={setCurrent}
            error={tried && current === '' ? t('entry.currentMissing') : undefined}
          />
          <NewPasswordFields value={next} onChange={setNext} tried={tried} />
          <RefusalNote refusal={refusal} />
          <Inline end>
            <Button variant="plain" busy={busy} onPress={() => void save()}>
              {t('entry.account.changePassword')}
            </Button>
          </Inline>
        </Stack>
      </Form>
    </Card>
  )
}

function PinCard({ hasPin }: { hasPin: boolean }) {
  const { t } = useWords()
  const [password, setPassword] = useState('')
  const [pin, setPin] = useState('')
  const [tried, setTried] = useState(false)
  const { submit, busy, refusal } = useSubmit('session:set-pin')
  const refresh = useApp((app) => app.refresh)
  const isGood = pinSchema.safeParse(pin).success
  const save = async () => {
    setTried(true)
    if (!isGood || password === '') return
    const answer = await submit(() => ({ password, pin }))
    if (answer === undefined) return
    setPassword('')
    setPin('')
    setTried(false)
    toast({ text: t('entry.account.pinSet'), tone: 'green' })
    await refresh()
  }
  return (
    <Card pad title={t('entry.account.pin')}>
      <Form onSubmit={() => void save()} label={t('entry.account.pin')}>
        <Stack>
          <p>{hasPin ? t('entry.account.hasPin') : t('entry.account.noPin')}</p>
          <PinField
            label={t('entry.account.newPin')}
            hint={t('entry.account.pinRule')}
            required
            value={pin}
            onChange={setPin}
            error={tried && !isGood ? t('entry.account.pinRule') : undefined}
          />
          <PasswordField
            label={t('entry.account.confirm')}
            autoComplete="current-password"
            required
            value={password}
            onChange={setPassword}
            error={tried && password === '' ? t('entry.currentMissing') : undefined}
          />
          <RefusalNote refusal={refusal} />
          <Inline end>
            <Button variant="plain" busy={busy} onPress={() => void save()}>
              {hasPin ? t('entry.account.changePin') : t('entry.account.setPin')}
            </Button>
          </Inline>
        </Stack>
      </Form>
    </Card>
  )
}
