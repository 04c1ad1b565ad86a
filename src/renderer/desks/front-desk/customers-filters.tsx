import { TicketsIcon } from '../../ui/drawn-icons'
import { FilterButton } from '../../ui/filter-button'
import { EuroIcon, SearchIcon } from '../../ui/icons'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import css from './customer.module.css'
import type { CustomerFilter } from './customers-filter'

type Props = { filter: CustomerFilter; onChange: (filter: CustomerFilter) => void; onEnter: () => void }

/** The text and the questions that narrow the table. */
export function CustomersFilters({ filter, onChange, onEnter }: Props) {
  const { t } = useWords()
  const set = (part: Partial<CustomerFilter>) => onChange({ ...filter, ...part })
  return (
    <div className={css.filters} role="search">
      <div className={css.find}>
        <TextField
          label={t('customers.find')}
          hideLabel
          type="search"
          icon={SearchIcon}
          placeholder={t('customers.findPlaceholder')}
          value={filter.text}
          onChange={(text) => set({ text })}
          onEnter={onEnter}
          autoFocus
        />
      </div>
      <Segmented
        label={t('customers.filter.sort')}
        value={filter.sort}
        onChange={(sort) => set({ sort })}
        options={[
          { value: 'all', label: t('customers.filter.all') },
          { value: 'person', label: t('customers.filter.person') },
          { value: 'company', label: t('customers.filter.company') },
        ]}
      />
      <FilterButton
        icon={TicketsIcon}
        on={filter.openTickets}
        onPress={() => set({ openTickets: !filter.openTickets })}
      >
        {t('customers.filter.openTickets')}
      </FilterButton>
      <FilterButton
        icon={EuroIcon}
        on={filter.openMoney}
        onPress={() => set({ openMoney: !filter.openMoney })}
      >
        {t('customers.filter.openMoney')}
      </FilterButton>
    </div>
  )
}
