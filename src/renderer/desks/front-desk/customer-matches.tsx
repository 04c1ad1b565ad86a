import type { Ref } from 'react'
import type { CustomerDraft } from '../../../shared/domain/customer'
import type { DuplicateReason } from '../../../shared/domain/duplicate'
import { Button } from '../../ui/button'
import { Tag } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { CheckIcon, CustomerKnownIcon, PlusIcon } from '../../ui/icons'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import css from './customer-matches.module.css'
import type { Match, NewData } from './customer-match'
import { hasNewData, newDataOf } from './customer-match'

type Props = {
  label: string
  matches: readonly Match[]
  /** What was typed: what of it is new is named at each match. */
  draft: Partial<CustomerDraft>
  onTake: (match: Match) => void
  busy: boolean
  firstRef?: Ref<HTMLButtonElement> | undefined
  /** Turns all of them down. */
  other?: { label: string; onPress: () => void } | undefined
}

/** Who may be meant, each with the reasons and what would be added. */
export function CustomerMatches({ label, matches, draft, onTake, busy, firstRef, other }: Props) {
  return (
    <ul className={css.matches} aria-label={label}>
      {matches.map((match, index) => (
        <MatchLine
          key={match.id}
          match={match}
          draft={draft}
          onTake={() => onTake(match)}
          busy={busy}
          buttonRef={index === 0 ? firstRef : undefined}
          other={index === 0 ? other : undefined}
        />
      ))}
    </ul>
  )
}

type LineProps = {
  match: Match
  draft: Partial<CustomerDraft>
  onTake: () => void
  busy: boolean
  buttonRef: Ref<HTMLButtonElement> | undefined
  other: Props['other']
}

function MatchLine({ match, draft, onTake, busy, buttonRef, other }: LineProps) {
  const { t } = useWords()
  const data = match.customer === undefined ? undefined : newDataOf(match.customer, draft)
  const adds = data === undefined ? hasContact(draft) : hasNewData(data)
  const place = [match.contact, match.city].filter((part) => part !== '').join(', ')
  return (
    <li className={css.match}>
      <Icon glyph={CustomerKnownIcon} size="l" />
      <div className={css.words}>
        <b className={css.name}>{match.name}</b> {place !== '' && <Muted>{place}</Muted>}
        <div className={css.why}>
          <Reasons reasons={match.reasons} />
          {data !== undefined && <Additions data={data} />}
        </div>
      </div>
      <div className={css.does}>
        <Button ref={buttonRef} variant="plain" busy={busy} onPress={onTake}>
          {adds ? t('customers.takeAndAdd') : t('customers.take')}
        </Button>
        {other !== undefined && (
          <Button variant="quiet" onPress={other.onPress}>
            {other.label}
          </Button>
        )}
      </div>
    </li>
  )
}

function hasContact(draft: Partial<CustomerDraft>): boolean {
  return (draft.phones ?? []).some((phone) => phone !== '') || (draft.email ?? '') !== ''
}

function Reasons({ reasons }: { reasons: readonly DuplicateReason[] }) {
  const { t } = useWords()
  if (reasons.length === 0) return <Tag icon={CheckIcon}>{t('intake.customer.foundByText')}</Tag>
  return (
    <>
      {reasons.map((reason) => (
        <Tag key={reason} icon={CheckIcon} tone="accent">
          {t(`customers.reason.${reason}`)}
        </Tag>
      ))}
    </>
  )
}

function Additions({ data }: { data: NewData }) {
  const { t } = useWords()
  const { phones, email, replacedEmail, postcode } = data
  return (
    <>
      {phones.map((phone) => (
        <Tag key={phone} icon={PlusIcon}>
          {t('intake.customer.newPhone', { phone })}
        </Tag>
      ))}
      {email !== null && (
        <Tag icon={PlusIcon}>
          {replacedEmail === null
            ? t('intake.customer.newEmail')
            : t('intake.customer.replacesEmail', { email: replacedEmail })}
        </Tag>
      )}
      {postcode !== null && <Tag icon={PlusIcon}>{t('intake.customer.newPostcode')}</Tag>}
    </>
  )
}
