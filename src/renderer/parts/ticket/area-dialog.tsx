import { useState } from 'react'
import type { Area } from '../../../shared/domain/area'
import { areas } from '../../../shared/domain/area'
import { ChoiceCards } from '../../ui/choice-cards'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import type { DialogProps } from './ticket-dialog'

/** Hands the ticket to another area. */
export function AreaDialog({ card, onClose }: DialogProps) {
  const { t } = useWords()
  const [area, setArea] = useState<Area>(card.ticket.area)
  const { submit, busy, refusal } = useSubmit('ticket:area')
  const save = async () => {
    const saved = await submit((requestId) => ({ requestId, id: card.ticket.id, area }))
    if (saved === undefined) return
    toast({ text: t('answer.event.area', { area: t(`ticket.area.${area}`) }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('answer.do.area')}
      verb={t('answer.do.areaSave', { area: t(`ticket.area.${area}`) })}
      disabled={area === card.ticket.area}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ChoiceCards
        label={t('answer.do.areaLabel')}
        look="radio"
        columns={2}
        value={area}
        onChange={(value) => setArea(areas.find((each) => each === value) ?? area)}
        options={areas.map((value) => ({ value, title: t(`ticket.area.${value}`) }))}
      />
    </ActionDialog>
  )
}
