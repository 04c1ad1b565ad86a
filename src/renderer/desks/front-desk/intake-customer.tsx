import { useRef, useState } from 'react'
import { customerName } from '../../../shared/domain/customer'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { FieldRow } from '../../ui/form'
import { BuildingIcon, CustomerAddIcon, CustomerIcon } from '../../ui/icons'
import { Key } from '../../ui/key'
import { Inline, Stack } from '../../ui/layout'
import { Muted } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { CustomerMatches } from './customer-matches'
import type { Match, TypedCustomer } from './customer-match'
import { duplicateDraftOf, findTextOf, mergeMatches, newCustomerOf } from './customer-match'
import { useTakeCustomer } from './customer-take'

type Props = {
  typed: TypedCustomer
  onType: (typed: TypedCustomer) => void
  onChoose: (id: string) => void
  onNew: () => void
}

const matchLimit = 4
const collections = ['customers'] as const

/** Who the ticket is for: found while typing, taken and supplemented, or made at once. */
export function IntakeCustomer({ typed, onType, onChoose, onNew }: Props) {
  const { t } = useWords()
  const [turnedDown, setTurnedDown] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const { take, busy, refusal } = useTakeCustomer()
  const { matches, isAsked, draft } = useMatches(typed)
  const type = (part: Partial<TypedCustomer>) => {
    setTurnedDown(false)
    onType({ ...typed, ...part })
  }
  const choose = async (match: Match) => {
    const id = await take(match, draft)
    if (id !== undefined) onChoose(id)
  }
  const toFirst = () => first.current?.focus()
  const isKnown = matches.length > 0 && !turnedDown
  return (
    <Card
      title={t('intake.customer.title')}
      pad
      action={
        <Muted>
          {t('intake.customer.searchFirst')} <Key>F2</Key>
        </Muted>
      }
    >
      <Stack gap="m">
        <FieldRow template="1.35fr 1fr 1.35fr 0.55fr">
          <TextField
            label={t('intake.customer.name')}
            value={typed.name}
            onChange={(name) => type({ name })}
            onEnter={isKnown ? toFirst : undefined}
            autoFocus
          />
          <TextField
            label={t('intake.customer.phone')}
            type="tel"
            value={typed.phone}
            onChange={(phone) => type({ phone })}
            onEnter={isKnown ? toFirst : undefined}
          />
          <TextField
            label={t('intake.customer.email')}
            type="email"
            value={typed.email}
            onChange={(email) => type({ email })}
            onEnter={isKnown ? toFirst : undefined}
          />
          <TextField
            label={t('intake.customer.postcode')}
            inputMode="numeric"
            value={typed.postcode}
            onChange={(postcode) => type({ postcode })}
            onEnter={isKnown ? toFirst : undefined}
          />
        </FieldRow>
        {isAsked && isKnown && (
          <CustomerMatches
            label={t('intake.customer.matches')}
            matches={matches}
            draft={draft}
            onTake={(match) => void choose(match)}
            busy={busy}
            firstRef={first}
            other={{ label: t('intake.customer.other'), onPress: () => setTurnedDown(true) }}
          />
        )}
        {isAsked && !isKnown && (
          <NewInline
            typed={typed}
            text={turnedDown ? t('intake.customer.somebodyElse') : t('intake.customer.nobody')}
            onChoose={onChoose}
            onNew={onNew}
          />
        )}
        <RefusalNote refusal={refusal} />
      </Stack>
    </Card>
  )
}

/** Who may be meant by what was typed, asked anew with every letter. */
function useMatches(typed: TypedCustomer) {
  const text = findTextOf(typed)
  const draft = duplicateDraftOf(typed)
  const found = useQuery(
    'find:any',
    text === undefined ? undefined : { text, limit: matchLimit },
    collections,
  )
  const duplicates = useQuery('customer:duplicates', draft === undefined ? undefined : { draft }, collections)
  const isAsked = text !== undefined && found.value !== undefined && duplicates.value !== undefined
  const matches = isAsked ? mergeMatches(duplicates.value, found.value.customers, matchLimit) : []
  return { matches, isAsked, draft: draft ?? {} }
}

type NewProps = { typed: TypedCustomer; text: string; onChoose: (id: string) => void; onNew: () => void }

function NewInline({ typed, text, onChoose, onNew }: NewProps) {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('customer:save')
  const create = async (as: 'person' | 'company') => {
    const draft = newCustomerOf(typed, as)
    const saved = await submit((requestId) => ({ requestId, draft }))
    if (saved === undefined) return
    toast({ text: t('intake.customer.created', { name: customerName(draft) }), tone: 'green' })
    onChoose(saved.id)
  }
  const isNamed = typed.name.trim() !== ''
  return (
    <Stack gap="s">
      <Inline wrap>
        <span role="status">{text}</span>
        <Button icon={CustomerIcon} busy={busy} disabled={!isNamed} onPress={() => void create('person')}>
          {t('intake.customer.asPerson')}
        </Button>
        <Button icon={BuildingIcon} busy={busy} disabled={!isNamed} onPress={() => void create('company')}>
          {t('intake.customer.asCompany')}
        </Button>
        <Button variant="quiet" icon={CustomerAddIcon} keys={['F2']} onPress={onNew}>
          {t('intake.customer.moreData')}
        </Button>
      </Inline>
      <RefusalNote refusal={refusal} />
    </Stack>
  )
}
