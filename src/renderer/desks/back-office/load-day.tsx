import type { DayPiece } from '../../../shared/contract/capacity'
import type { Area } from '../../../shared/domain/area'
import { QueryView } from '../../parts/query-view'
import { planTopics } from '../../parts/what-if/use-what-if'
import { minutesWords } from '../../parts/why-words'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/chip'
import { BenchIcon } from '../../ui/drawn-icons'
import { WarningIcon } from '../../ui/icons'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { noFilter } from './bench-filter'
import { useBenchView } from './bench-view'
import { dayTitle } from './load-words'

type Props = { readonly area: Area; readonly day: string }

/** What fills one area on one day, each piece leading to its ticket; and the way to the area's jobs. */
export function LoadDay({ area, day }: Props) {
  const words = useWords()
  const { t } = words
  const pieces = useQuery('capacity:day', { area, day }, planTopics)
  const name = t(`ticket.area.${area}`)
  const toBench = useToBench()
  return (
    <Card
      title={t('capacity.load.detailTitle', { area: name, day: dayTitle(day, words) })}
      count={pieces.value?.length}
      fill
      foot={
        <Button icon={BenchIcon} wide onPress={() => toBench(area)}>
          {t('capacity.load.toBench', { area: name })}
        </Button>
      }
    >
      <QueryView query={pieces}>
        {(found) =>
          found.length === 0 ? (
            <Rows>
              <Row>
                <Muted>{t('capacity.load.causesNone')}</Muted>
              </Row>
            </Rows>
          ) : (
            <Rows label={t('capacity.load.causes')}>
              {found.map((piece) => (
                <Piece key={`${piece.ticketId} ${piece.work}`} piece={piece} />
              ))}
            </Rows>
          )
        }
      </QueryView>
    </Card>
  )
}

function Piece({ piece }: { readonly piece: DayPiece }) {
  const words = useWords()
  const { t } = words
  const open = useApp((app) => app.open)
  const { number, title, customerName, work, person, isLate } = piece
  const minutes = minutesWords(piece.minutes, words)
  const who =
    person === null
      ? t('capacity.load.pieceFree', { minutes })
      : t('capacity.load.pieceWho', { name: person.name, minutes })
  const detail = [work === '' ? customerName : work, who].filter((part) => part !== '').join(', ')
  const said = t('capacity.load.piece', { number, title })
  return (
    <Row
      label={said}
      onPress={() => open({ name: 'ticket', id: piece.ticketId })}
      chevron
      below={
        isLate ? (
          <Tag tone="red" icon={WarningIcon}>
            {t('capacity.load.lateForPromise')}
          </Tag>
        ) : undefined
      }
    >
      <TwoLines title={said} detail={detail} />
    </Row>
  )
}

/** The workbench with nothing but the area's jobs. */
function useToBench(): (area: Area) => void {
  const me = useApp(({ status }) => status?.session?.personId)
  const open = useApp((app) => app.open)
  const { personId, look, begin, apply } = useBenchView()
  return (area) => {
    const filter = { ...noFilter, area }
    if (me !== undefined && personId !== me) begin(me, 'board', filter)
    else apply(look, filter)
    open({ name: 'bench' })
  }
}
