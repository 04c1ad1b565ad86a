import type { Customer, CustomerDraft } from '../../../shared/domain/customer'
import { Button } from '../../ui/button'
import { WarningIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { SimpleTable } from '../../ui/simple-table'
import { useWords } from '../../words'
import { differences } from './customer-form'
import { partText } from './customer-part-text'

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
