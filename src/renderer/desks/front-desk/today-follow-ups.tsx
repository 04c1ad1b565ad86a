import { useState } from 'react'
import type { FollowUpRow, Today } from '../../../shared/contract/desk-answers'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { PhoneIcon } from '../../ui/icons'
import { Rows } from '../../ui/rows'
import { useWords } from '../../words'
import { FollowUpDone } from './follow-up-done'
import { FollowUpLine } from './follow-up-line'

/** Who waits for a call or a word today, the earliest due first. */
export function TodayFollowUps({ today, now, onAdd }: { today: Today; now: number; onAdd: () => void }) {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const [chosen, setChosen] = useState<FollowUpRow>()
  return (
    <Card
      fill
      title={t('frontDesk.followUps.title')}
      count={today.followUpCount}
      action={
        <Button variant="quiet" size="s" onPress={() => open({ name: 'follow-ups' })}>
          {t('frontDesk.seeAll')}
        </Button>
      }
    >
      {today.followUps.length === 0 ? (
        <EmptyState
          icon={PhoneIcon}
          text={t('frontDesk.followUps.empty')}
          action={{ label: t('frontDesk.followUps.emptyAction'), keys: ['F5'], onPress: onAdd }}
        />
      ) : (
        <Rows label={t('frontDesk.followUps.title')}>
          {today.followUps.map((row) => (
            <FollowUpLine key={row.id} row={row} now={now} onDone={() => setChosen(row)} />
          ))}
        </Rows>
      )}
      {chosen !== undefined && <FollowUpDone row={chosen} now={now} onClose={() => setChosen(undefined)} />}
    </Card>
  )
}
