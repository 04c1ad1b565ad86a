import { useState } from 'react'
import type { Consent } from '../../../shared/domain/consent'
import { consentsOf, isStanding } from '../../../shared/domain/consent'
import type { Customer } from '../../../shared/domain/customer'
import type { Words } from '../../parts/speech'
import { useSubmit } from '../../parts/submit'
import { RefusalNote } from '../../parts/refusal-note'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { formatDay } from '../../ui/format'
import { BanIcon, CheckIcon, PlusIcon } from '../../ui/icons'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { toast } from '../../ui/toast'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import css from './customer.module.css'
import { CustomerConsentNew } from './customer-consent-new'

type Names = Readonly<Record<string, string>>
type Props = { customer: Customer; names: Names }

/** What the customer agreed to, with its proof; a withdrawal stands beside it, nothing is deleted. */
export function CustomerConsents({ customer, names }: Props) {
  const { t } = useWords()
  const [isAdding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Consent>()
  const all = consentsOf(customer)
  return (
    <Card
      title={t('customers.consent.title')}
      action={
        <Button variant="quiet" size="s" icon={PlusIcon} onPress={() => setAdding(true)}>
          {t('customers.consent.add')}
        </Button>
      }
    >
      {all.length === 0 ? (
        <p className={css.none}>
          <Muted>{t('customers.consent.none')}</Muted>
        </p>
      ) : (
        <Rows label={t('customers.consent.title')}>
          {all.toReversed().map((consent) => (
            <ConsentLine
              key={consent.id}
              consent={consent}
              stands={isStanding(consent, all)}
              names={names}
              onWithdraw={() => setLeaving(consent)}
            />
          ))}
        </Rows>
      )}
      {isAdding && <CustomerConsentNew customer={customer} onClose={() => setAdding(false)} />}
      {leaving !== undefined && (
        <Withdrawal customer={customer} consent={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </Card>
  )
}

type LineProps = { consent: Consent; stands: boolean; names: Names; onWithdraw: () => void }

function ConsentLine({ consent, stands, names, onWithdraw }: LineProps) {
  const words = useWords()
  const { t } = words
  const purpose = t(`customers.consent.purpose.${consent.purpose}`)
  const lines = consentLines(consent, stands, names, words)
  return (
    <Row
      end={
        stands ? (
          <Chip tone="green" icon={CheckIcon}>
            {t('customers.consent.stands')}
          </Chip>
        ) : (
          <Chip icon={BanIcon}>{t('customers.consent.over')}</Chip>
        )
      }
      below={
        stands && (
          <Button
            size="s"
            variant="quiet"
            title={t('customers.consent.withdrawNamed', { purpose })}
            onPress={onWithdraw}
          >
            {t('customers.consent.withdraw')}
          </Button>
        )
      }
    >
      <TwoLines wrap title={purpose} detail={lines.join('; ')} />
    </Row>
  )
}

/** How it was given, and how it ended, in sentences. */
export function consentLines(
  { givenAt, takenBy, proof, source, withdrawnAt, withdrawnBy }: Consent,
  stands: boolean,
  names: Names,
  { t, language }: Words,
): string[] {
  const given =
    givenAt === null
      ? t('customers.consent.earlier')
      : t('customers.consent.given', {
          day: formatDay(givenAt, language),
          proof: t(`customers.consent.proof.${proof.type}`),
          name: names[takenBy] ?? '',
        })
  const ended =
    withdrawnAt === undefined
      ? t('customers.consent.ended')
      : t('customers.consent.withdrawn', {
          day: formatDay(withdrawnAt, language),
          name: names[withdrawnBy ?? ''] ?? '',
        })
  return [given, proof.note, source, stands ? '' : ended].filter((line) => line !== '')
}

function Withdrawal({
  customer,
  consent,
  onClose,
}: {
  customer: Customer
  consent: Consent
  onClose: () => void
}) {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('customer:withdraw')
  const withdraw = async () => {
    const saved = await submit((requestId) => ({ requestId, id: customer.id, consentId: consent.id }))
    if (saved === undefined) return
    toast({ text: t('customers.consent.withdrawnText') })
    onClose()
  }
  const purpose = t(`customers.consent.purpose.${consent.purpose}`)
  if (refusal !== undefined) return <RefusalNote refusal={refusal} />
  return (
    <ConfirmDialog
      open
      title={t('customers.consent.withdrawTitle')}
      text={t('customers.consent.withdrawText', { purpose })}
      verb={t('customers.consent.withdraw')}
      busy={busy}
      onConfirm={() => void withdraw()}
      onClose={onClose}
    />
  )
}
