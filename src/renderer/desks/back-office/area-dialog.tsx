import { useState } from 'react'
import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { Area } from '../../../shared/domain/area'
import { benchAreas } from '../../../shared/domain/area'
import { ChoiceCards } from '../../ui/choice-cards'
import { useWords } from '../../words'
import { MoveDialog } from './move-dialog'

type Props = {
  readonly rows: readonly [BenchRow, ...BenchRow[]]
  readonly busy: boolean
  readonly refused: string | undefined
  readonly onArea: (area: Area) => void
  readonly onClose: () => void
}

export function AreaDialog({ rows, busy, refused, onArea, onClose }: Props) {
  const { t } = useWords()
  const others = benchAreas.filter((area) => rows.some((row) => row.area !== area))
  const [area, setArea] = useState<Area>(others[0] ?? rows[0].area)

  return (
    <MoveDialog
      rows={rows}
      title={t('bench.area.title')}
      submit={t('bench.area.submit')}
      busy={busy}
      refused={refused}
      onSubmit={() => onArea(area)}
      onClose={onClose}
    >
      <ChoiceCards
        label={t('bench.area.to')}
        look="radio"
        value={area}
        onChange={(value) => setArea(others.find((one) => one === value) ?? area)}
        options={others.map((value) => ({ value, title: t(`ticket.area.${value}`) }))}
      />
    </MoveDialog>
  )
}
