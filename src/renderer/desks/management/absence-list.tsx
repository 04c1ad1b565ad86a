import type { AbsenceRow } from '../../../shared/contract/capacity'
import { callOff } from '../../parts/absence/absence-acts'
import { iconOf, kindWords, spanWords } from '../../parts/absence/absence-words'
import { InRow } from '../../parts/in-row'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { tintOf } from '../../ui/format'
import { CalendarIcon, CloseIcon } from '../../ui/icons'
import { IconButton } from '../../ui/icon-button'
import { Inline } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'

type Props = { readonly rows: readonly AbsenceRow[]; readonly onChange: (row: AbsenceRow) => void }

/** The twin of the calendar: who is away, why and when, each to change or call off. */
export function AbsenceList({ rows, onChange }: Props) {
  const words = useWords()
  const { t } = words
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={CalendarIcon}
        text={t('capacity.absence.none')}
        detail={t('capacity.absence.noneDetail')}
      />
    )
  }
  return (
    <Card label={t('capacity.absence.title')} fill>
      <Rows label={t('capacity.absence.title')}>
        {rows.map((row) => {
          const span = spanWords(row, words)
          const facts = { name: row.person.name, span }
          return (
            <Row
              key={row.id}
              lead={<Avatar initials={row.person.initials} tint={tintOf(row.person.id)} size="s" />}
              end={
                <Inline>
                  <Tag icon={iconOf(row)}>{kindWords(row, words)}</Tag>
                  {row.mayChange && (
                    <InRow>
                      <Inline>
                        <Button variant="quiet" size="s" onPress={() => onChange(row)}>
                          {t('capacity.hours.change')}
                        </Button>
                        <IconButton
                          icon={CloseIcon}
                          label={t('capacity.absence.callOffOf', facts)}
                          onPress={() => void callOff(row, words)}
                        />
                      </Inline>
                    </InRow>
                  )}
                </Inline>
              }
            >
              <TwoLines title={row.person.name} detail={row.note === '' ? span : `${span}, ${row.note}`} />
            </Row>
          )
        })}
      </Rows>
    </Card>
  )
}
