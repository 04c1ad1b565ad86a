import type { AreaLoad } from '../../../shared/contract/capacity'
import type { Area } from '../../../shared/domain/area'
import { minutesWords } from '../../parts/why-words'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/chip'
import { CheckIcon, WarningIcon } from '../../ui/icons'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { dayTitle, overfull, presenceWords } from './load-words'

type Props = {
  readonly areas: readonly AreaLoad[]
  readonly onChoose: (area: Area, day: string) => void
}

/** Where it gets too much, in words; and who is here in each area, until when. */
export function LoadHere({ areas, onChoose }: Props) {
  const words = useWords()
  const { t } = words
  const worst = overfull(areas)
  return (
    <>
      <Card title={t('capacity.load.worst')} pad={worst.length === 0}>
        {worst.length === 0 ? (
          <Tag icon={CheckIcon}>{t('capacity.load.worstNone')}</Tag>
        ) : (
          <Rows label={t('capacity.load.worst')}>
            {worst.map(({ area, day }) => {
              const said = t('capacity.load.overLong', {
                area: t(`ticket.area.${area}`),
                day: dayTitle(day.day, words),
                minutes: minutesWords(day.lateMinutes, words),
              })
              return (
                <Row key={area} label={said} onPress={() => onChoose(area, day.day)} chevron>
                  <Tag tone="red" icon={WarningIcon}>
                    {said}
                  </Tag>
                </Row>
              )
            })}
          </Rows>
        )}
      </Card>
      <Card title={t('capacity.load.here')} reading>
        <Rows label={t('capacity.load.here')}>
          {areas.map(({ area, people }) => (
            <Row key={area}>
              <TwoLines
                title={t(`ticket.area.${area}`)}
                wrap
                detail={
                  people.length === 0 ? (
                    <Muted>{t('capacity.load.noOneHere')}</Muted>
                  ) : (
                    people.map((one) => presenceWords(one, words)).join(', ')
                  )
                }
              />
            </Row>
          ))}
        </Rows>
      </Card>
    </>
  )
}
