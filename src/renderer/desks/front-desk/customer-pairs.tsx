import { useState } from 'react'
import type { CustomerPair } from '../../../shared/contract/customers'
import type { CustomerHit } from '../../../shared/contract/desk-answers'
import { QueryView } from '../../parts/query-view'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Tag } from '../../ui/chip'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { CheckCircleIcon, CheckIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { CustomerMergePreview } from './customer-merge-preview'

const limit = 100

/** Customers that may be one, to be compared pair by pair. */
export function CustomerPairs({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<CustomerPair>()
  const found = useQuery('customer:pairs', { limit }, ['customers'])
  const back = () => setChosen(undefined)
  if (chosen !== undefined) {
    const [keep, drop] = keptFirst(chosen)
    return <CustomerMergePreview keep={keep.id} drop={drop.id} onClose={back} onBack={back} />
  }
  return (
    <Dialog open onClose={onClose} size="l" title={t('customers.merge.pairsTitle')}>
      <QueryView query={found}>
        {({ pairs, total }) =>
          pairs.length === 0 ? (
            <EmptyState icon={CheckCircleIcon} text={t('customers.merge.pairsNone')} />
          ) : (
            <Stack gap="s">
              <Muted>{t('customers.merge.pairsText')}</Muted>
              <Rows label={t('customers.merge.pairsTitle')}>
                {pairs.map((pair) => (
                  <PairLine key={`${pair.a.id} ${pair.b.id}`} pair={pair} onCompare={() => setChosen(pair)} />
                ))}
              </Rows>
              {pairs.length < total && (
                <Muted>{t('customers.merge.pairsShown', { shown: pairs.length, total })}</Muted>
              )}
            </Stack>
          )
        }
      </QueryView>
    </Dialog>
  )
}

function PairLine({ pair, onCompare }: { pair: CustomerPair; onCompare: () => void }) {
  const { t } = useWords()
  const { a, b, reasons } = pair
  return (
    <Row
      end={
        <Button
          size="s"
          title={t('customers.merge.compareNamed', { a: a.name, b: b.name })}
          onPress={onCompare}
        >
          {t('customers.merge.compare')}
        </Button>
      }
    >
      <TwoLines
        wrap
        title={t('customers.merge.pairLabel', { a: a.name, b: b.name })}
        detail={[placeOf(a), placeOf(b)].filter((part) => part !== '').join(' / ')}
      />
      <Inline gap="m" wrap>
        {reasons.map((reason) => (
          <Tag key={reason} icon={CheckIcon} tone="accent">
            {t(`customers.reason.${reason}`)}
          </Tag>
        ))}
      </Inline>
    </Row>
  )
}

function placeOf({ postcode, city }: CustomerHit): string {
  return `${postcode} ${city}`.trim()
}

/** The one with more going on stays, else the one that was there first. */
function keptFirst({ a, b }: CustomerPair): readonly [CustomerHit, CustomerHit] {
  return b.openTickets > a.openTickets ? [b, a] : [a, b]
}
