import { useState } from 'react'
import type { FollowUpRow } from '../../../shared/contract/desk-answers'
import { momentWords } from '../../parts/moment-words'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { CheckIcon, PhoneIcon, PlusIcon } from '../../ui/icons'
import { Inline, Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Row, Rows } from '../../ui/rows'
import { Tabs } from '../../ui/tabs'
import { Tag } from '../../ui/chip'
import { Hidden } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useKeys } from '../../ui/use-keys'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import { FollowUpDone, FollowUpLinks } from './follow-up-done'
import { FollowUpNote } from './follow-up-note'
import { followUpFor, followUpWhen, followUpWho } from './follow-up-words'

const watched = ['followUps', 'customers', 'tickets', 'persons'] as const
const minuteMs = 60_000

/** Everything to remember: what is open by its due time, and what came of the rest. */
export function FollowUpsPage() {
  const { t } = useWords()
  const back = useApp((app) => app.back)
  const now = useTicking(minuteMs)
  const [view, setView] = useState<'open' | 'done'>('open')
  const [isAdding, setAdding] = useState(false)
  const [isNoting, setNoting] = useState(false)
  const [chosen, setChosen] = useState<FollowUpRow>()
  const open = useQuery('follow-up:list', { done: false }, watched)
  const done = useQuery('follow-up:list', { done: true }, watched)
  useKeys({ F5: () => setNoting(true) })
  return (
    <>
      <PageHead title={t('frontDesk.followUps.title')} back={() => back({ name: 'today' })}>
        <Inline>
          <Button icon={PhoneIcon} keys={['F5']} onPress={() => setNoting(true)}>
            {t('frontDesk.phoneNote')}
          </Button>
          <Button variant="main" icon={PlusIcon} onPress={() => setAdding(true)}>
            {t('frontDesk.followUps.add')}
          </Button>
        </Inline>
      </PageHead>
      <Page>
        <Tabs
          label={t('frontDesk.followUps.view')}
          value={view}
          onChange={setView}
          tabs={[
            { value: 'open', label: t('frontDesk.followUps.openTab'), count: open.value?.length },
            { value: 'done', label: t('frontDesk.followUps.doneTab'), count: done.value?.length },
          ]}
        />
        <Card fill label={t('frontDesk.followUps.list')}>
          <QueryView query={view === 'open' ? open : done}>
            {(rows) => (
              <List rows={rows} view={view} now={now} onDone={setChosen} onAdd={() => setNoting(true)} />
            )}
          </QueryView>
        </Card>
      </Page>
      {isAdding && <FollowUpNote onClose={() => setAdding(false)} />}
      {isNoting && <FollowUpNote isPhoneNote onClose={() => setNoting(false)} />}
      {chosen !== undefined && <FollowUpDone row={chosen} now={now} onClose={() => setChosen(undefined)} />}
    </>
  )
}

type ListProps = {
  rows: readonly FollowUpRow[]
  view: 'open' | 'done'
  now: number
  onDone: (row: FollowUpRow) => void
  onAdd: () => void
}

function List({ rows, view, now, onDone, onAdd }: ListProps) {
  const { t } = useWords()
  if (rows.length === 0 && view === 'done') {
    return <EmptyState icon={CheckIcon} text={t('frontDesk.followUps.doneEmpty')} />
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={PhoneIcon}
        text={t('frontDesk.followUps.empty')}
        action={{ label: t('frontDesk.followUps.emptyAction'), keys: ['F5'], onPress: onAdd }}
      />
    )
  }
  return (
    <Rows label={t('frontDesk.followUps.list')}>
      {rows.map((row) => (
        <Line key={row.id} row={row} now={now} onDone={() => onDone(row)} />
      ))}
    </Rows>
  )
}

function Line({ row, now, onDone }: { row: FollowUpRow; now: number; onDone: () => void }) {
  const words = useWords()
  const { t } = words
  const who = followUpWho(row, words)
  const { done, dueAt } = row
  const detail = [
    t(`ticket.followUp.${row.kind}`),
    followUpFor(row, words),
    row.createdByName === '' ? '' : t('frontDesk.followUps.from', { name: row.createdByName }),
  ].filter((part) => part !== '')
  const result =
    done === undefined
      ? ''
      : t('frontDesk.followUps.doneBy', { time: momentWords(done.at, now, words), outcome: done.outcome })
  return (
    <Row
      end={
        <Inline>
          <FollowUpLinks row={row} />
          {done === undefined && <DueTag isLate={dueAt < now}>{followUpWhen(row, now, words)}</DueTag>}
          {done === undefined && (
            <Button icon={CheckIcon} size="s" onPress={onDone}>
              {t('frontDesk.followUps.done')}
              <Hidden> {who}</Hidden>
            </Button>
          )}
        </Inline>
      }
    >
      <TwoLines wrap title={`${who}: ${row.text}`} detail={result === '' ? detail.join(', ') : result} />
    </Row>
  )
}

function DueTag({ isLate, children }: { isLate: boolean; children: string }) {
  return <Tag tone={isLate ? 'amber' : 'calm'}>{children}</Tag>
}
