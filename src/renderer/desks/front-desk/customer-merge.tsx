import { useState } from 'react'
import type { DuplicateHit } from '../../../shared/contract/desk-answers'
import type { Customer } from '../../../shared/domain/customer'
import { customerName } from '../../../shared/domain/customer'
import { useQuery } from '../../stores/requests'
import { Card } from '../../ui/card'
import { Dialog } from '../../ui/dialog'
import { Icon } from '../../ui/icon'
import { CustomerKnownIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { SearchBox } from '../../ui/search-box'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { CustomerMergePreview } from './customer-merge-preview'

type Props = { first: Customer; onClose: () => void }

const listed = 8

/** Which other record is the same customer, then both side by side. */
export function CustomerMerge({ first, onClose }: Props) {
  const [other, setOther] = useState<string>()
  if (other !== undefined)
    return (
      <CustomerMergePreview
        keep={first.id}
        drop={other}
        onClose={onClose}
        onBack={() => setOther(undefined)}
      />
    )
  return <ChooseOther first={first} onChoose={setOther} onClose={onClose} />
}

type ChooseProps = Props & { onChoose: (id: string) => void }

function ChooseOther({ first, onChoose, onClose }: ChooseProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const asked = text.trim()
  const name = customerName(first)
  const found = useQuery('find:any', asked === '' ? undefined : { text: asked, limit: listed + 1 }, [
    'customers',
  ])
  const { company, givenName, familyName, phones, email, address } = first
  const draft = { company, givenName, familyName, phones, email, address }
  const likely = useQuery('customer:duplicates', { draft, except: first.id }, ['customers'])
  const hits = (found.value?.customers ?? []).filter(({ id }) => id !== first.id)
  return (
    <Dialog open onClose={onClose} title={t('customers.merge.chooseTitle')}>
      <Stack gap="s">
        <Muted>{t('customers.merge.chooseText', { name })}</Muted>
        <SearchBox
          label={t('customers.merge.chooseLabel')}
          placeholder={t('customers.merge.choosePlaceholder')}
          autoFocus
          value={text}
          onChange={setText}
          results={hits.slice(0, listed).map((hit) => ({
            key: hit.id,
            title: hit.name,
            detail: [hit.contact === hit.name ? '' : hit.contact, hit.city]
              .filter((part) => part !== '')
              .join(', '),
          }))}
          onChoose={onChoose}
          empty={
            asked !== '' && !found.isLoading && hits.length === 0 ? t('customers.merge.nobody') : undefined
          }
        />
        {asked === '' && <Likely hits={likely.value ?? []} onChoose={onChoose} />}
      </Stack>
    </Dialog>
  )
}

/** Who looks like the same customer, without anything typed. */
function Likely({ hits, onChoose }: { hits: readonly DuplicateHit[]; onChoose: (id: string) => void }) {
  const { t } = useWords()
  if (hits.length === 0) return null
  return (
    <Card title={t('customers.duplicates')}>
      <Rows label={t('customers.duplicates')}>
        {hits.map(({ customer, reasons }) => {
          const why = reasons.map((reason) => t(`customers.reason.${reason}`)).join(', ')
          const name = customerName(customer)
          return (
            <Row
              key={customer.id}
              label={`${name}, ${why}`}
              onPress={() => onChoose(customer.id)}
              lead={<Icon glyph={CustomerKnownIcon} />}
              chevron
            >
              <TwoLines title={name} detail={why} />
            </Row>
          )
        })}
      </Rows>
    </Card>
  )
}
