import { RefusalNote } from '../../parts/refusal-note'
import { useQuery } from '../../stores/requests'
import { Card } from '../../ui/card'
import { CheckCircleIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import type { CustomerForm } from './customer-form'
import { draftOf, hasName } from './customer-form'
import { CustomerMatches } from './customer-matches'
import { mergeMatches } from './customer-match'
import { useTakeCustomer } from './customer-take'
import css from './customer.module.css'

type Props = {
  form: CustomerForm
  /** The record itself, where it exists already. */
  except?: string | undefined
  onTaken: (id: string) => void
  /** Says nothing while there is nothing to warn of. */
  quiet?: boolean | undefined
}

const matchLimit = 5

/** Warns while typing that the customer may be known, with the reasons, and takes the known one. */
export function CustomerDuplicates({ form, except, onTaken, quiet = false }: Props) {
  const { t } = useWords()
  const draft = draftOf(form)
  const isEmpty = !hasName(form) && draft.phones.length === 0 && draft.email === ''
  const input = { draft, ...(except === undefined ? {} : { except }) }
  const found = useQuery('customer:duplicates', isEmpty ? undefined : input, ['customers'])
  const { take, busy, refusal } = useTakeCustomer()
  const matches = isEmpty ? [] : mergeMatches(found.value ?? [], [], matchLimit)
  if (quiet && matches.length === 0) return null
  return (
    <Card title={t('customers.duplicates')} count={matches.length === 0 ? undefined : matches.length} pad>
      <Stack gap="s">
        {matches.length === 0 ? (
          <Note icon={CheckCircleIcon} title={t('customers.noDuplicates')}>
            {t('customers.noDuplicatesDetail')}
          </Note>
        ) : (
          <div className={css.narrow}>
            <CustomerMatches
              label={t('customers.duplicates')}
              matches={matches}
              draft={draft}
              busy={busy}
              onTake={(match) =>
                void take(match, draft).then((id) => {
                  if (id !== undefined) onTaken(id)
                })
              }
            />
          </div>
        )}
        <RefusalNote refusal={refusal} />
      </Stack>
    </Card>
  )
}
