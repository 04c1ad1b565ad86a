import { useState } from 'react'
import type { Area } from '../../../shared/domain/area'
import { areas } from '../../../shared/domain/area'
import { fullName } from '../../../shared/domain/person'
import { mayDo, stepTask } from '../../../shared/domain/rights'
import { useQuery } from '../../stores/requests'
import { ChoiceCards } from '../../ui/choice-cards'
import { SelectField } from '../../ui/select-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { ActionDialog } from '../action-dialog'
import { useSubmit } from '../submit'
import type { Trial } from '../what-if/use-what-if'
import { WhatIfLine } from '../what-if/what-if-line'
import type { StepDialogProps } from './step-dialog'

type To =
  { readonly type: 'person'; readonly personId: string } | { readonly type: 'area'; readonly area: Area }

/** In another area it waits for whoever can do it there. */
function trialOf(stepId: string, to: To | undefined): Trial | undefined {
  if (to === undefined) return undefined
  const given = to.type === 'person' ? { owner: to.personId } : { owner: null, area: to.area }
  return { type: 'step', stepId, ...given }
}

/** Hands a step to a colleague who may do it, or to whoever works in an area. */
export function StepGiveDialog({ row, onClose }: StepDialogProps) {
  const { t } = useWords()
  const { id: stepId, title, area: from } = row.step
  const people = useQuery('person:list', {}, ['persons']).value ?? []
  const able = people.filter(
    ({ id, active, role }) => active && id !== row.owner?.id && mayDo(role, stepTask(row.step)),
  )
  const [way, setWay] = useState<'person' | 'area'>('person')
  const [person, setPerson] = useState<string | null>(null)
  const [area, setArea] = useState<Area | null>(null)
  const { submit, busy, refusal } = useSubmit('step:give')
  const to =
    way === 'person'
      ? person === null
        ? undefined
        : { type: 'person' as const, personId: person }
      : area === null
        ? undefined
        : { type: 'area' as const, area }
  const save = async () => {
    if (to === undefined) return
    const seenOwner = row.owner?.id ?? null
    if ((await submit((requestId) => ({ requestId, stepId, to, seenOwner }))) === undefined) return
    toast({ text: t('steps.said.given', { step: title }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('steps.dialog.give.title', { step: title })}
      verb={t('steps.dialog.give.verb')}
      disabled={to === undefined}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ChoiceCards
        label={t('steps.dialog.give.way')}
        look="radio"
        columns={2}
        value={way}
        onChange={(value) => setWay(value === 'area' ? 'area' : 'person')}
        options={[
          { value: 'person', title: t('steps.dialog.give.person') },
          { value: 'area', title: t('steps.dialog.give.area') },
        ]}
      />
      {way === 'person' ? (
        <SelectField
          label={t('steps.dialog.give.to')}
          required
          value={person}
          onChange={setPerson}
          options={able.map((one) => ({ value: one.id, label: fullName(one) }))}
        />
      ) : (
        <SelectField
          label={t('steps.dialog.give.toArea')}
          required
          value={area}
          onChange={(value) => setArea(areas.find((one) => one === value) ?? null)}
          options={areas
            .filter((one) => one !== from)
            .map((value) => ({ value, label: t(`ticket.area.${value}`) }))}
        />
      )}
      <WhatIfLine change={trialOf(stepId, to)} ticketId={row.step.ticketId} />
    </ActionDialog>
  )
}
