import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Tabs } from '../../ui/tabs'
import { useWords } from '../../words'

const watched = ['tickets', 'items', 'events', 'handOvers'] as const
type Name = 'shelves' | 'uncollected'

/** Between what can be fetched and what nobody fetches. */
export function ShelvesTabs({ page }: { page: Name }) {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const forgotten = useQuery('uncollected:list', {}, watched).value
  return (
    <Tabs<Name>
      label={t('frontDesk.shelves.title')}
      value={page}
      onChange={(name) => open({ name })}
      tabs={[
        { value: 'shelves', label: t('counter.uncollected.shelvesTab') },
        { value: 'uncollected', label: t('counter.uncollected.link'), count: forgotten?.length },
      ]}
    />
  )
}
