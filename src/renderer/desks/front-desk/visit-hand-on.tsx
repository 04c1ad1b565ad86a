import { useState } from 'react'
import type { VisitRow } from '../../../shared/contract/lobby'
import { areas } from '../../../shared/domain/area'
import { fullName } from '../../../shared/domain/person'
import type { Question } from '../../../shared/contract/requests'
import { queueNumber } from '../../../shared/domain/visit'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Form } from '../../ui/form'
import { ArrowIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'

type Props = { row: VisitRow; day: string; onClose: () => void }
type Addressee = NonNullable<Question<'visit:move'>['to']>

/** Hands a visitor on to a person, an area or back to the counter. */
export function VisitHandOn({ row, day, onClose }: Props) {
  const { t } = useWords()
  const options = useAddressees()
  const [chosen, setChosen] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const { submit, busy, refusal, clear } = useSubmit('visit:move')
  const number = queueNumber(row.number)
  const option = options.find(({ value }) => value === chosen)
  const save = async () => {
    setTried(true)
    if (option === undefined) return
    const { to } = option
    const saved = await submit((requestId) => ({ requestId, day, id: row.id, action: 'hand-on', to }))
    if (saved === undefined) return
    toast({ text: t('lobby.said.handedOn', { number, name: option.label }), tone: 'green' })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('lobby.handOn.title', { number })}
      subtitle={t('lobby.handOn.subtitle')}
      onSubmit={() => void save()}
      foot={
        <>
          <Button
            variant="main"
            icon={ArrowIcon}
            keys={['Ctrl', 'Enter']}
            busy={busy}
            onPress={() => void save()}
          >
            {t('lobby.handOn.submit')}
          </Button>
          <Button keys={['Escape']} onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void save()} enterSubmits>
        <Stack>
          <SelectField
            label={t('lobby.handOn.to')}
            placeholder={t('lobby.handOn.placeholder')}
            searchable
            required
            value={chosen}
            onChange={(value) => {
              clear()
              setChosen(value)
            }}
            error={isTried && option === undefined ? t('lobby.handOn.missing') : undefined}
            options={options.map(({ value, label, group }) => ({ value, label, group }))}
          />
          <RefusalNote refusal={refusal} />
        </Stack>
      </Form>
    </Dialog>
  )
}

type Option = {
  readonly value: string
  readonly label: string
  readonly group?: string | undefined
  readonly to: Addressee
}

function useAddressees(): Option[] {
  const { t } = useWords()
  const people = useQuery('person:list', {}, ['persons']).value ?? []
  return [
    { value: 'counter', label: t('lobby.handOn.counter'), to: { type: 'counter' } },
    ...people
      .filter(({ active }) => active)
      .map((person) => ({
        value: person.id,
        label: fullName(person),
        group: t('lobby.handOn.people'),
        to: { type: 'person' as const, id: person.id },
      })),
    ...areas.map((area) => ({
      value: area,
      label: t(`ticket.area.${area}`),
      group: t('lobby.handOn.areas'),
      to: { type: 'area' as const, area },
    })),
  ]
}
