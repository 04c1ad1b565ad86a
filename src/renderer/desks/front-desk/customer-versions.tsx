import type { Customer, CustomerDraft } from '../../../shared/domain/customer'
import { Button } from '../../ui/button'
import { WarningIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { SimpleTable } from '../../ui/simple-table'
import { useWords } from '../../words'
import type { Words } from '../../parts/speech'
import type { CustomerPart } from './customer-form'
import { addressLine, differences } from './customer-form'

type Props = {
  mine: CustomerDraft
  theirs: Customer
  onKeepMine: () => void
  onKeepTheirs: () => void
  busy: boolean
}

/** Two versions of one record side by side; a person decides, nothing is overwritten in silence. */
export function CustomerVersions({ mine, theirs, onKeepMine, onKeepTheirs, busy }: Props) {
  const words = useWords()
  const { t } = words
  return (
    <Stack gap="m">
      <Note tone="amber" icon={WarningIcon} title={t('customers.versions.title')}>
        {t('customers.versions.text')}
      </Note>
      <SimpleTable
        label={t('customers.versions.label')}
        columns={[
          { key: 'part', head: t('customers.versions.part') },
          { key: 'mine', head: t('customers.versions.mine') },
          { key: 'theirs', head: t('customers.versions.theirs') },
        ]}
        rows={differences(mine, theirs).map((part) => ({
          key: part,
          cells: [t(`customers.part.${part}`), partText(mine, part, words), partText(theirs, part, words)],
        }))}
      />
      <Inline gap="s">
        <Button variant="main" busy={busy} onPress={onKeepMine}>
          {t('customers.versions.keepMine')}
        </Button>
        <Button onPress={onKeepTheirs}>{t('customers.versions.keepTheirs')}</Button>
      </Inline>
    </Stack>
  )
}

/** One part of the record in words. */
export function partText(customer: CustomerDraft, part: CustomerPart, { t }: Words): string {
  switch (part) {
    case 'phones':
      return orEmpty(customer.phones.join(', '), t('customers.empty'))
    case 'address':
      return orEmpty(addressLine(customer.address), t('customers.empty'))
    case 'consent':
      return customer.consent ? t('customers.yes') : t('customers.no')
    default:
      return orEmpty(customer[part], t('customers.empty'))
  }
}

function orEmpty(text: string, empty: string): string {
  return text === '' ? empty : text
}
