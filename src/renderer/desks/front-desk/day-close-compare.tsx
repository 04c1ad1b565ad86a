import { useState } from 'react'
import type { DayBook } from '../../../shared/contract/counter'
import type { PaymentMethod } from '../../../shared/domain/payment'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CardSection } from '../../ui/card-section'
import { Tag } from '../../ui/chip'
import { Form } from '../../ui/form'
import { formatMoney } from '../../ui/format'
import { CheckIcon, InfoIcon, WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { MoneyField } from '../../ui/money-field'
import { Note } from '../../ui/note'
import { TextArea } from '../../ui/text-area'
import { toast } from '../../ui/toast'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import { differenceTone, differenceWords } from './day-close-difference'

type Counted = Partial<Record<PaymentMethod['type'], number | null>>

const tagIcons = { calm: InfoIcon, green: CheckIcon, amber: WarningIcon } as const

/** The totals of the slips beside ours, the difference in words, and the close. */
export function DayCloseCompare({ book }: { book: DayBook }) {
  const words = useWords()
  const { t, language } = words
  const [last] = book.closes
  const [counted, setCounted] = useState<Counted>(() =>
    Object.fromEntries((last?.lines ?? []).map(({ method, countedCents }) => [method, countedCents ?? null])),
  )
  const [note, setNote] = useState(last?.note ?? '')
  const { submit, busy, refusal, clear } = useSubmit('day-close:make')
  const later = book.bookings.filter(({ isAfterClose }) => isAfterClose).length

  const save = async () => {
    const lines = book.sums.flatMap(({ method }) => {
      const cents = counted[method] ?? null
      return cents === null ? [] : [{ method, countedCents: cents }]
    })
    const saved = await submit((requestId) => ({ requestId, day: book.day, counted: lines, note }))
    if (saved !== undefined) toast({ text: t('counter.dayClose.saved'), tone: 'green' })
  }
  useKeys({ 'ctrl+Enter': () => void save() })
  return (
    <Card
      title={t('counter.dayClose.compare')}
      foot={
        <Button variant="main" size="l" wide keys={['Ctrl', 'Enter']} busy={busy} onPress={() => void save()}>
          {last === undefined ? t('counter.dayClose.save') : t('counter.dayClose.saveAgain')}
        </Button>
      }
    >
      <CardSection>
        <Form onSubmit={() => void save()} label={t('counter.dayClose.compare')}>
          <Stack>
            {later > 0 && (
              <Note tone="amber" icon={WarningIcon}>
                {t('counter.dayClose.afterCloseText', { count: later })}
              </Note>
            )}
            {book.sums.map(({ method, cents }, at) => {
              const value = counted[method] ?? null
              const tone = differenceTone(cents, value)
              return (
                <Stack key={method} gap="s">
                  <MoneyField
                    label={t(`counter.dayClose.counted.${method}`)}
                    hint={t('counter.dayClose.oursIs', { amount: formatMoney(cents, language) })}
                    autoFocus={at === 0}
                    cents={value}
                    onChange={(next) => {
                      clear()
                      setCounted((before) => ({ ...before, [method]: next }))
                    }}
                  />
                  <Tag tone={tone} icon={tagIcons[tone]}>
                    {differenceWords(cents, value, words)}
                  </Tag>
                </Stack>
              )
            })}
            <TextArea
              label={t('counter.dayClose.note')}
              placeholder={t('counter.dayClose.notePlaceholder')}
              rows={2}
              value={note}
              onChange={setNote}
            />
            <RefusalNote refusal={refusal} />
          </Stack>
        </Form>
      </CardSection>
    </Card>
  )
}
