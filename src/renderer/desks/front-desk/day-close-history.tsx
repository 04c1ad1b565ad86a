import type { DayBook } from '../../../shared/contract/counter'
import { momentWords } from '../../parts/moment-words'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/chip'
import { CheckIcon } from '../../ui/icons'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { differenceWords } from './day-close-difference'
import { DayClosePrint } from './day-close-print'

/** Every close of the day; the latest stands, the others stay to be seen. */
export function DayCloseHistory({ book }: { book: DayBook }) {
  const words = useWords()
  const { t } = words
  const [last] = book.closes
  return (
    <Card
      title={t('counter.dayClose.closes')}
      pad={last === undefined}
      action={last === undefined ? undefined : <DayClosePrint id={last.id} />}
    >
      {last === undefined ? (
        <Muted>{t('counter.dayClose.notClosed')}</Muted>
      ) : (
        <Rows label={t('counter.dayClose.closes')}>
          {book.closes.map((close) => (
            <Row
              key={close.id}
              end={
                close.id === last.id ? (
                  <Tag tone="green" icon={CheckIcon}>
                    {t('counter.dayClose.stands')}
                  </Tag>
                ) : (
                  <Tag>{t('counter.dayClose.replaced')}</Tag>
                )
              }
            >
              <TwoLines
                wrap
                title={t('counter.dayClose.closedAt', {
                  time: momentWords(close.happenedAt, Date.now(), words),
                  name: close.name,
                })}
                detail={[...close.lines.flatMap((line) => lineWords(line)), close.note]
                  .filter((part) => part !== '')
                  .join(' ')}
              />
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  )

  function lineWords({ method, expectedCents, countedCents }: DayBook['closes'][number]['lines'][number]) {
    if (countedCents === undefined) return []
    return [`${t(`ticket.method.${method}`)}: ${differenceWords(expectedCents, countedCents, words)}`]
  }
}
