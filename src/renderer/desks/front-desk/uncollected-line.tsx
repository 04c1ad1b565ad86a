import { useState } from 'react'
import type { UncollectedRow } from '../../../shared/contract/counter'
import { momentWords } from '../../parts/moment-words'
import type { Words } from '../../parts/speech'
import { TellDialog } from '../../parts/ticket/tell-dialog'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { formatMoney } from '../../ui/format'
import { NoteIcon, PhoneIcon, RightIcon } from '../../ui/icons'
import { Row } from '../../ui/rows'
import { ShelfPlate } from '../../ui/shelf-plate'
import { Num } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { useReminderLetter } from './uncollected-letter'
import css from './uncollected.module.css'

/** One ticket that waits too long: where, since when, what it is worth, what was tried, and the next act. */
export function UncollectedLine({ row }: { row: UncollectedRow }) {
  const words = useWords()
  const { t, language } = words
  const open = useApp((app) => app.open)
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  const mayHandOver = tasks.includes('pickup.hand-over')
  return (
    <Row
      label={`${row.customerName}, ${row.number}`}
      onPress={() => open(mayHandOver ? { name: 'pick-up', id: row.id } : { name: 'ticket', id: row.id })}
      lead={<ShelfPlate>{row.shelf ?? '–'}</ShelfPlate>}
      end={<NextAct row={row} />}
    >
      <div className={css.line}>
        <TwoLines title={row.customerName} detail={`${row.title}, ${row.number}`} />
        <TwoLines
          strong={false}
          title={t('counter.uncollected.daysAgo', { count: row.days })}
          detail={row.shelfPlace}
        />
        <Num>{formatMoney(row.valueCents, language)}</Num>
        <TwoLines strong={false} title={lastWords(row, words)} detail={lastDetail(row, words)} />
      </div>
    </Row>
  )
}

function lastWords({ attempts: [last] }: UncollectedRow, { t }: Words): string {
  if (last === undefined) return t('counter.uncollected.never')
  const way = t(`answer.told.way.${last.by}`)
  return t(`counter.uncollected.tried.${last.outcome}`, { way })
}

function lastDetail({ attempts }: UncollectedRow, words: Words): string {
  const [last] = attempts
  if (last === undefined) return ''
  const at = momentWords(last.at, Date.now(), words)
  const more =
    attempts.length > 1 ? words.t('counter.uncollected.before', { count: attempts.length - 1 }) : ''
  return [`${at}, ${last.name}`, more].filter((part) => part !== '').join(', ')
}

function NextAct({ row }: { row: UncollectedRow }) {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const [isTelling, setTelling] = useState(false)
  const letter = useReminderLetter(row)
  if (row.stage === 3) {
    return (
      <div className={css.acts}>
        <Button icon={RightIcon} onPress={() => open({ name: 'ticket', id: row.id })}>
          {t('counter.uncollected.decide')}
        </Button>
      </div>
    )
  }
  return (
    <div className={css.acts}>
      {row.stage === 2 && (
        <Button icon={NoteIcon} busy={letter.busy} onPress={() => void letter.print()}>
          {t('counter.uncollected.letter')}
        </Button>
      )}
      <Button icon={PhoneIcon} variant={row.stage === 2 ? 'quiet' : 'plain'} onPress={() => setTelling(true)}>
        {t('counter.uncollected.tell')}
      </Button>
      {isTelling && <TellAgain id={row.id} onClose={() => setTelling(false)} />}
    </div>
  )
}

/** The whole ticket is asked for only when somebody tells. */
function TellAgain({ id, onClose }: { id: string; onClose: () => void }) {
  const card = useQuery('ticket:read', { id }, ['tickets', 'events']).value
  return card === undefined ? null : <TellDialog card={card} occasion="collect" onClose={onClose} />
}
