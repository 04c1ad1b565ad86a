import type { Question } from '../../../shared/contract/requests'
import { QueryView } from '../../parts/query-view'
import { TicketLine } from '../../parts/ticket-row'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Dialog } from '../../ui/dialog'
import { Rows } from '../../ui/rows'
import { useWords } from '../../words'
import { reportTopics } from './reports-choice'

type Props = { title: string; question: Omit<Question<'report:tickets'>, 'limit'>; onClose: () => void }

const listed = 200

/** The tickets behind a bar or a row. */
export function ReportsTickets({ title, question, onClose }: Props) {
  const { t } = useWords()
  const { open } = useApp.getState()
  const found = useQuery('report:tickets', { ...question, limit: listed }, reportTopics)
  const total = found.value?.total ?? 0
  const shown = found.value?.rows.length ?? 0
  const subtitle =
    shown < total ? t('reports.listCut', { shown, count: total }) : t('reports.listCount', { count: total })
  return (
    <Dialog
      open
      side="right"
      size="m"
      title={title}
      subtitle={found.value === undefined ? undefined : subtitle}
      onClose={onClose}
    >
      <QueryView query={found}>
        {({ rows }) => (
          <Rows label={title}>
            {rows.map((row) => (
              <TicketLine key={row.id} row={row} onOpen={() => open({ name: 'ticket', id: row.id })} />
            ))}
          </Rows>
        )}
      </QueryView>
    </Dialog>
  )
}
