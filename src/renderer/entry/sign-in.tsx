import { useState } from 'react'
import type { Doorplate, Status } from '../../shared/contract/entry'
import { Stack } from '../ui/layout'
import { Note } from '../ui/note'
import { useWords } from '../words'
import { EntryLayout } from './entry-layout'
import { Forgotten } from './forgotten'
import { PeopleChoice } from './people-choice'
import { SecretForm } from './secret-form'

type Where =
  { readonly step: 'people' } | { readonly step: 'secret' | 'forgotten'; readonly person: Doorplate }

/** The door: who, then password or PIN. A locked desk asks first for the person it was locked for. */
export function SignIn({ status }: { status: Status }) {
  const { t } = useWords()
  const lockedFor = status.people.find(({ id }) => id === status.lockedFor)
  const [where, setWhere] = useState<Where>(
    lockedFor === undefined ? { step: 'people' } : { step: 'secret', person: lockedFor },
  )
  const toPeople = () => setWhere({ step: 'people' })
  if (where.step === 'people') {
    return (
      <EntryLayout wide title={t('entry.whoAreYou')} firmName={status.firmName}>
        <Stack>
          <SampleHint password={status.samplePassword} />
          <PeopleChoice
            people={status.people}
            lockedFor={status.lockedFor}
            onChoose={(person) => setWhere({ step: 'secret', person })}
          />
        </Stack>
      </EntryLayout>
    )
  }
  const { person } = where
  if (where.step === 'forgotten') {
    return <Forgotten status={status} person={person} onBack={() => setWhere({ step: 'secret', person })} />
  }
  const isLocked = person.id === status.lockedFor
  return (
    <EntryLayout
      title={
        isLocked ? t('entry.lockedFor', { name: person.name }) : t('entry.greeting', { name: person.name })
      }
      subtitle={isLocked ? t('entry.lockedHint') : t(`ticket.role.${person.role}`)}
      firmName={status.firmName}
    >
      <Stack>
        <SampleHint password={status.samplePassword} />
        <SecretForm
          key={person.id}
          person={person}
          onOther={toPeople}
          onForgotten={() => setWhere({ step: 'forgotten', person })}
        />
      </Stack>
    </EntryLayout>
  )
}

/** In the sample office everybody has the same, generated password. */
function SampleHint({ password }: { password: string }) {
  const { t } = useWords()
  return password === '' ? null : <Note tone="violet">{t('entry.samplePassword', { password })}</Note>
}
