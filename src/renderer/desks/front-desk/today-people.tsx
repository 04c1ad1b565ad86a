import type { Today } from '../../../shared/contract/desk-answers'
import { Avatar } from '../../ui/avatar'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/chip'
import { tintOf } from '../../ui/format'
import { CheckIcon, MoonIcon } from '../../ui/icons'
import { Row, Rows } from '../../ui/rows'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'

/** Who is signed in on this office's PCs; the ones who are here stand first. */
export function TodayPeople({ people }: { people: Today['people'] }) {
  const { t } = useWords()
  const here = people.filter(({ signedIn }) => signedIn)
  const away = people.filter(({ signedIn }) => !signedIn)
  return (
    <Card
      fill
      reading
      title={t('frontDesk.people.title')}
      count={t('frontDesk.people.count', { here: here.length, all: people.length })}
    >
      <Rows label={t('frontDesk.people.title')}>
        {[...here, ...away].map(({ id, name, initials, areas, signedIn }) => (
          <Row
            key={id}
            lead={<Avatar initials={initials} tint={tintOf(id)} away={!signedIn} />}
            end={
              <Tag icon={signedIn ? CheckIcon : MoonIcon}>
                {t(signedIn ? 'frontDesk.people.here' : 'frontDesk.people.away')}
              </Tag>
            }
          >
            <TwoLines
              title={name}
              detail={
                areas.length === 0
                  ? t('frontDesk.people.noArea')
                  : areas.map((area) => t(`ticket.area.${area}`)).join(', ')
              }
            />
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
