import { useState } from 'react'
import type { TicketRow } from '../../../shared/contract/desk-answers'
import type { Area } from '../../../shared/domain/area'
import { benchAreas } from '../../../shared/domain/area'
import { useSubmit } from '../../parts/submit'
import { ChoiceCards } from '../../ui/choice-cards'
import { useWords } from '../../words'
import { moveRefusal } from './bench-refusal'
import { MoveDialog } from './move-dialog'

type Props = {
  readonly row: TicketRow
  readonly onDone: (area: Area) => void
  readonly onClose: () => void
}

export function AreaDialog({ row, onDone, onClose }: Props) {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('ticket:area')
  const others = benchAreas.filter((area) => area !== row.area)
  const [area, setArea] = useState<Area>(others[0] ?? row.area)

  const move = async () => {
    const saved = await submit((requestId) => ({ requestId, id: row.id, area }))
    if (saved !== undefined) onDone(area)
  }

  return (
    <MoveDialog
      row={row}
      title={t('bench.area.title')}
      submit={t('bench.area.submit')}
      busy={busy}
      refused={refusal && moveRefusal(refusal, row, t)}
      onSubmit={() => void move()}
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
