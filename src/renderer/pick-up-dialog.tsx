import { FindBox } from './parts/find-box'
import { TicketLine } from './parts/ticket-row'
import { useApp } from './stores/app-store'
import { useQuery } from './stores/requests'
import { Dialog } from './ui/dialog'
import { EmptyState } from './ui/empty-state'
import { ShelfIcon } from './ui/drawn-icons'
import { Stack } from './ui/layout'
import { Rows } from './ui/rows'
import { useWords } from './words'

type Props = { open: boolean; onClose: () => void }

/** F7: find what is to be fetched; what lies ready stands below. */
export function PickUpDialog({ open, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('common.pickUp.title')}
      subtitle={t('common.pickUp.subtitle')}
    >
      {open && <Inside onClose={onClose} />}
    </Dialog>
  )
}

function Inside({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const openPage = useApp((app) => app.open)
  const ready = useQuery('today:read', {}, ['tickets', 'events', 'payments']).value?.ready ?? []
  const open = (id: string) => {
    onClose()
    openPage({ name: 'pick-up', id })
  }
  return (
    <Stack>
      <FindBox
        autoFocus
        ticketsOnly
        placeholder={t('common.pickUp.subtitle')}
        onTicket={({ id }) => open(id)}
      />
      {ready.length === 0 ? (
        <EmptyState icon={ShelfIcon} text={t('common.pickUp.none')} />
      ) : (
        <Rows label={t('common.pickUp.ready')}>
          {ready.slice(0, 8).map((row) => (
            <TicketLine key={row.id} row={row} onOpen={() => open(row.id)} />
          ))}
        </Rows>
      )}
    </Stack>
  )
}
