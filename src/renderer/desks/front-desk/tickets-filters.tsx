import { areas, areaSchema } from '../../../shared/domain/area'
import { kinds, kindSchema } from '../../../shared/domain/kind'
import { workStates, workStateSchema } from '../../../shared/domain/work'
import { SearchIcon } from '../../ui/icons'
import { Segmented } from '../../ui/segmented'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import css from './tickets.module.css'
import type { TicketFilter } from './tickets-filter'

type Props = { filter: TicketFilter; onChange: (filter: TicketFilter) => void }

/** The questions that narrow the table. */
export function TicketsFilters({ filter, onChange }: Props) {
  const { t } = useWords()
  const set = (part: Partial<TicketFilter>) => onChange({ ...filter, ...part })
  return (
    <div className={css.filters} role="search">
      <TextField
        label={t('customers.ticketList.find')}
        hideLabel
        type="search"
        icon={SearchIcon}
        placeholder={t('customers.ticketList.findPlaceholder')}
        value={filter.text}
        onChange={(text) => set({ text })}
      />
      <Segmented
        label={t('customers.ticketList.scope')}
        value={filter.scope}
        onChange={(scope) => set({ scope })}
        options={[
          { value: 'open', label: t('customers.ticketList.open') },
          { value: 'all', label: t('customers.ticketList.all') },
        ]}
      />
      <SelectField
        label={t('customers.ticketList.kind')}
        hideLabel
        clearable
        placeholder={t('customers.ticketList.anyKind')}
        value={filter.kind}
        onChange={(value) => set({ kind: kindSchema.nullable().catch(null).parse(value) })}
        options={kinds.map((value) => ({ value, label: t(`ticket.kind.${value}`) }))}
      />
      <SelectField
        label={t('customers.ticketList.area')}
        hideLabel
        clearable
        placeholder={t('customers.ticketList.anyArea')}
        value={filter.area}
        onChange={(value) => set({ area: areaSchema.nullable().catch(null).parse(value) })}
        options={areas.map((value) => ({ value, label: t(`ticket.area.${value}`) }))}
      />
      <SelectField
        label={t('customers.ticketList.work')}
        hideLabel
        clearable
        placeholder={t('customers.ticketList.anyWork')}
        value={filter.work}
        onChange={(value) => set({ work: workStateSchema.nullable().catch(null).parse(value) })}
        options={workStates.map((value) => ({ value, label: t(`ticket.work.${value}`) }))}
      />
    </div>
  )
}
