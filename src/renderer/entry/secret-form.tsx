import { useRef, useState } from 'react'
import type { Doorplate } from '../../shared/contract/entry'
import { RefusalNote } from '../parts/refusal-note'
import { useSubmit } from '../parts/submit'
import { useApp } from '../stores/app-store'
import { Avatar } from '../ui/avatar'
import { Button } from '../ui/button'
import { Form } from '../ui/form'
import { tintOf } from '../ui/format'
import { Inline, Spring, Stack } from '../ui/layout'
import { PasswordField } from '../ui/password-field'
import { PinField } from '../ui/pin-field'
import { TwoLines } from '../ui/two-lines'
import { useWords } from '../words'
import { LoadingOffice } from './loading-office'

type Props = { person: Doorplate; onOther: () => void; onForgotten: () => void }

/** One secret: the PIN where it may reopen today, else the password. */
export function SecretForm({ person, onOther, onForgotten }: Props) {
  const { t } = useWords()
  const [wanted, setWanted] = useState<'password' | 'pin'>(person.pinReady ? 'pin' : 'password')
  const [secret, setSecret] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const setStatus = useApp((app) => app.setStatus)
  const { submit, busy, refusal, clear } = useSubmit('session:sign-in')
  const by = refusal?.code === 'password-needed' ? 'password' : wanted

  const enter = async () => {
    if (secret === '') return
    const status = await submit(() => ({ personId: person.id, by, secret }))
    if (status !== undefined) {
      setStatus(status)
      return
    }
    setSecret('')
    field.current?.focus()
  }
  const switchTo = (next: 'password' | 'pin') => {
    clear()
    setSecret('')
    setWanted(next)
  }
  const shared = {
    ref: field,
    value: secret,
    onChange: setSecret,
    onEnter: () => void enter(),
    autoFocus: true,
    required: true,
  }

  return (
    <Form onSubmit={() => void enter()} label={t('entry.signIn')} enterSubmits>
      <Stack>
        <Inline gap="m">
          <Avatar initials={person.initials} tint={tintOf(person.id)} size="l" />
          <TwoLines title={person.name} detail={t(`ticket.role.${person.role}`)} />
          <Spring />
          <Button variant="quiet" onPress={onOther}>
            {t('entry.otherPerson')}
          </Button>
        </Inline>
        {by === 'pin' ? (
          <PinField key="pin" label={t('entry.pin')} {...shared} />
        ) : (
          <PasswordField
            key="password"
            label={t('entry.password')}
            autoComplete="current-password"
            {...shared}
          />
        )}
        <RefusalNote refusal={refusal} />
        {busy && <LoadingOffice />}
        <Button variant="main" size="l" wide busy={busy} onPress={() => void enter()}>
          {t('entry.signIn')}
        </Button>
        <Inline>
          {by === 'pin' && (
            <Button variant="quiet" onPress={() => switchTo('password')}>
              {t('entry.withPassword')}
            </Button>
          )}
          {by === 'password' && person.pinReady && (
            <Button variant="quiet" onPress={() => switchTo('pin')}>
              {t('entry.withPin')}
            </Button>
          )}
          <Spring />
          <Button variant="quiet" onPress={onForgotten}>
            {t('entry.forgotten.open')}
          </Button>
        </Inline>
      </Stack>
    </Form>
  )
}
