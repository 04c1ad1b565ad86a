import { useState } from 'react'
import type { AbsenceRow } from '../../../shared/contract/capacity'
import type { Session } from '../../../shared/contract/entry'
import { addDays, civilDay, momentOf } from '../../../shared/domain/calendar'
import { outlookDays } from '../../../shared/domain/plan-load'
import { useLeaving } from '../../stores/leaving'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/chip'
import { CloseIcon, DoorIcon } from '../../ui/icons'
import { IconButton } from '../../ui/icon-button'
import { Inline, Stack } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { InRow } from '../in-row'
import { callOff } from './absence-acts'
import { AbsenceDialog } from './absence-dialog'
import { iconOf, kindWords, spanWords } from './absence-words'

/** When one is away oneself in the next four weeks: to enter, to change, to call off. */
export function MyAbsences({ session }: { readonly session: Session }) {
  const words = useWords()
  const { t } = words
  const { personId: id, name, initials } = session
  const [changing, setChanging] = useState<AbsenceRow>()
  const begin = useLeaving((leaving) => leaving.begin)
  const today = civilDay(Date.now())
  const span = { from: momentOf(today), until: momentOf(addDays(today, outlookDays)) }
  const rows = useQuery('absence:list', span, ['absences']).value ?? []
  const mine = rows.filter((row) => row.person.id === id)
  return (
    <Card title={t('capacity.absence.own')} pad={mine.length === 0}>
      <Stack>
        {mine.length === 0 && <Muted>{t('capacity.absence.ownNone')}</Muted>}
        {mine.length > 0 && (
          <Rows label={t('capacity.absence.own')}>
            {mine.map((row) => (
              <Row
                key={row.id}
                end={
                  <Inline>
                    <Tag icon={iconOf(row)}>{kindWords(row, words)}</Tag>
                    <InRow>
                      <Inline>
                        <Button variant="quiet" size="s" onPress={() => setChanging(row)}>
                          {t('capacity.hours.change')}
                        </Button>
                        <IconButton
                          icon={CloseIcon}
                          label={t('capacity.absence.callOffOf', { name, span: spanWords(row, words) })}
                          onPress={() => void callOff(row, words)}
                        />
                      </Inline>
                    </InRow>
                  </Inline>
                }
              >
                <TwoLines title={spanWords(row, words)} detail={row.note} />
              </Row>
            ))}
          </Rows>
        )}
        <Inline end>
          <Button icon={DoorIcon} onPress={begin}>
            {t('capacity.absence.ownAdd')}
          </Button>
        </Inline>
      </Stack>
      {changing !== undefined && (
        <AbsenceDialog
          start={{ row: changing }}
          people={[{ id, name, initials }]}
          onClose={() => setChanging(undefined)}
        />
      )}
    </Card>
  )
}
