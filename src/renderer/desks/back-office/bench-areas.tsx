import type { Area } from '../../../shared/domain/area'
import { AreaTile } from '../../ui/area-tile'
import { WarningIcon } from '../../ui/icons'
import { useWords } from '../../words'
import css from './bench-areas.module.css'
import type { AreaTally } from './bench-columns'
import { areaTiles, sumTally } from './bench-columns'
import type { TileLoad } from './bench-load'

type Props = {
  readonly tallies: readonly AreaTally[]
  readonly chosen: Area | null
  readonly loadOf: (area: Area) => TileLoad | undefined
  readonly onChoose: (area: Area | null) => void
}

/** Each area with its open work and how much of it risks its promise; a press shows only that area. */
export function BenchAreas({ tallies, chosen, loadOf, onChoose }: Props) {
  const { t } = useWords()
  const all = sumTally(tallies)
  const riskText = (count: number) => (count === 0 ? t('bench.calm') : t('bench.atRisk', { count }))
  return (
    <div className={css.areas} role="group" aria-label={t('bench.areas')}>
      <AreaTile
        title={t('bench.allAreas')}
        text={
          all.open === 0
            ? t('bench.empty')
            : `${t('bench.open', { count: all.open })}, ${riskText(all.atRisk)}`
        }
        active={chosen === null}
        onPress={() => onChoose(null)}
      />
      {areaTiles(tallies, chosen).map(({ area, open, atRisk }) => (
        <AreaTile
          key={area}
          title={t(`ticket.area.${area}`)}
          count={open}
          {...tileState(loadOf(area), atRisk, open === 0 ? t('bench.empty') : t('bench.calm'), riskText)}
          active={area === chosen}
          onPress={() => onChoose(area === chosen ? null : area)}
        />
      ))}
    </div>
  )
}

/** The load where it is known, else how much is at risk. */
function tileState(
  load: TileLoad | undefined,
  atRisk: number,
  calm: string,
  riskText: (count: number) => string,
) {
  if (load !== undefined) {
    const look = load.isOver ? { stateTone: 'red' as const, stateIcon: WarningIcon } : {}
    return { state: load.text, share: load.share, ...look }
  }
  return atRisk > 0
    ? { state: riskText(atRisk), stateTone: 'red' as const, stateIcon: WarningIcon }
    : { text: calm }
}
