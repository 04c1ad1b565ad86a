import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { ArticleRow } from '../../../shared/contract/material'
import { amountProblem } from '../../parts/material/booking-words'
import { RefusalNote } from '../../parts/refusal-note'
import type { Words } from '../../parts/speech'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import { formatAmount } from '../../ui/format'
import { CheckIcon } from '../../ui/icons'
import { Inline, Spring, Stack } from '../../ui/layout'
import { ProgressBar } from '../../ui/progress-bar'
import { QuantityField } from '../../ui/quantity-field'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { byPlace } from './material-filter'
import css from './material.module.css'

type Props = { readonly rows: readonly ArticleRow[]; readonly onEnd: () => void }

/** Along the shelves: one field an article, by place. Enter saves what was counted and goes to the next. */
export function MaterialCounting({ rows, onEnd }: Props) {
  const { t } = useWords()
  // The order stays while one counts, whatever becomes of the articles meanwhile.
  const [ids] = useState(() => byPlace(rows).map(({ id }) => id))
  const [done, setDone] = useState<ReadonlyMap<string, number>>(new Map())
  const fields = useRef<HTMLDivElement>(null)
  const listed = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const places = [...new Set(listed.map(({ place }) => place))]
  const goOn = (from: EventTarget) => {
    const all = [...(fields.current?.querySelectorAll('input') ?? [])]
    const at = all.findIndex((one) => one === from)
    all[at + 1]?.select()
    all[at + 1]?.focus()
  }
  return (
    <Stack>
      <Inline gap="m" wrap>
        <Muted>{t('material.counting.text')}</Muted>
        <Spring />
        <Button icon={CheckIcon} onPress={onEnd}>
          {t('material.counting.end')}
        </Button>
      </Inline>
      <ProgressBar
        label={t('material.counting.title')}
        done={done.size}
        total={listed.length}
        text={t('material.counting.done', { done: done.size, all: listed.length })}
      />
      <div ref={fields}>
        <Stack>
          {places.map((place) => (
            <Card key={place} title={place === '' ? t('material.counting.noPlace') : place}>
              <Rows label={place === '' ? t('material.counting.noPlace') : place}>
                {listed
                  .filter((row) => row.place === place)
                  .map((row) => (
                    <CountLine
                      key={row.id}
                      row={row}
                      difference={done.get(row.id)}
                      isFirst={row === listed[0]}
                      onCounted={(difference) => setDone(new Map(done).set(row.id, difference))}
                      onNext={goOn}
                    />
                  ))}
              </Rows>
            </Card>
          ))}
        </Stack>
      </div>
    </Stack>
  )
}

type LineProps = {
  readonly row: ArticleRow
  /** Counted already: what it was off by. */
  readonly difference: number | undefined
  readonly isFirst: boolean
  readonly onCounted: (difference: number) => void
  readonly onNext: (from: EventTarget) => void
}

function CountLine({ row, difference, isFirst, onCounted, onNext }: LineProps) {
  const words = useWords()
  const { t, language } = words
  const [counted, setCounted] = useState<number | null>(null)
  const { submit, refusal } = useSubmit('material:count')
  const problem = amountProblem(counted, { unit: row.unit, mayBeZero: true }, words)
  const save = async () => {
    if (counted === null || problem !== undefined) return
    const booked = await submit((requestId) => ({ requestId, articleId: row.id, counted }))
    if (booked !== undefined) onCounted(booked.thousandths)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    void save()
    if (problem === undefined) onNext(event.target)
  }
  return (
    <Row
      end={
        <Inline>
          {difference !== undefined && (
            <Chip tone={difference === 0 ? 'green' : 'amber'}>
              {differenceWords(difference, row.unit, words)}
            </Chip>
          )}
          <div className={css.counted} onKeyDown={onKeyDown} role="presentation">
            <QuantityField
              label={t('material.counting.field', { name: row.name })}
              hideLabel
              autoFocus={isFirst}
              unit={row.unit}
              thousandths={counted}
              onChange={setCounted}
              error={problem}
            />
          </div>
        </Inline>
      }
      below={refusal && <RefusalNote refusal={refusal} />}
    >
      <TwoLines
        title={row.name}
        detail={t('material.counting.book', { amount: formatAmount(row.now.stock, row.unit, language) })}
      />
    </Row>
  )
}

function differenceWords(difference: number, unit: string, { t, language }: Words): string {
  if (difference === 0) return t('material.counting.same')
  const amount = formatAmount(Math.abs(difference), unit, language)
  return t(difference > 0 ? 'material.counting.more' : 'material.counting.less', { amount })
}
