import { useState } from 'react'
import type { CustomerFile } from '../../../shared/contract/desk-answers'
import { TicketLine } from '../../parts/ticket-row'
import { useApp } from '../../stores/app-store'
import { send } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { formatDay } from '../../ui/format'
import { TicketsIcon } from '../../ui/drawn-icons'
import { BoxOutIcon, DownloadIcon, PrintIcon } from '../../ui/icons'
import { IconButton } from '../../ui/icon-button'
import { Row, Rows } from '../../ui/rows'
import { Tabs } from '../../ui/tabs'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'

type Shown = 'tickets' | 'hand-overs' | 'papers'

/** What was: tickets, the open ones at once; what left the office; what was printed. */
export function CustomerHistory({ file }: { file: CustomerFile }) {
  const { t } = useWords()
  const [shown, setShown] = useState<Shown>('tickets')
  return (
    <Card label={t('customers.history')}>
      <Tabs<Shown>
        label={t('customers.history')}
        value={shown}
        onChange={setShown}
        tabs={[
          { value: 'tickets', label: t('customers.tickets'), count: file.tickets.length },
          { value: 'hand-overs', label: t('customers.handOvers'), count: file.handOvers.length },
          { value: 'papers', label: t('customers.papers'), count: file.papers.length },
        ]}
      />
      {shown === 'tickets' && <Tickets tickets={file.tickets} />}
      {shown === 'hand-overs' && <HandOvers file={file} />}
      {shown === 'papers' && <Papers file={file} />}
    </Card>
  )
}

/** Open tickets at once, closed ones on demand. */
function Tickets({ tickets }: Pick<CustomerFile, 'tickets'>) {
  const { t } = useWords()
  const [showsClosed, setShowsClosed] = useState(false)
  const { open } = useApp.getState()
  const running = tickets.filter(({ closed }) => !closed)
  const showsAll = showsClosed || running.length === 0
  if (tickets.length === 0) return <EmptyState icon={TicketsIcon} text={t('customers.noTickets')} />
  return (
    <>
      <Rows label={t('customers.tickets')}>
        {(showsAll ? tickets : running).map((row) => (
          <TicketLine key={row.id} row={row} onOpen={() => open({ name: 'ticket', id: row.id })} />
        ))}
      </Rows>
      {!showsAll && running.length < tickets.length && (
        <Button variant="quiet" size="s" onPress={() => setShowsClosed(true)}>
          {t('customers.showClosed', { count: tickets.length - running.length })}
        </Button>
      )}
    </>
  )
}

function HandOvers({ file }: { file: CustomerFile }) {
  const { t, language } = useWords()
  const { open } = useApp.getState()
  if (file.handOvers.length === 0) return <EmptyState icon={BoxOutIcon} text={t('customers.noHandOvers')} />
  return (
    <Rows label={t('customers.handOvers')}>
      {file.handOvers.map(({ id, ticketId, ticketNumber, title, at, items, collectorName }) => (
        <Row
          key={id}
          label={`${title}, ${formatDay(at, language)}`}
          onPress={() => open({ name: 'ticket', id: ticketId })}
          end={<Muted>{formatDay(at, language)}</Muted>}
          chevron
        >
          <TwoLines
            title={title}
            detail={`${t('customers.handOver', { count: items, name: collectorName })}, ${ticketNumber}`}
          />
        </Row>
      ))}
    </Rows>
  )
}

function Papers({ file }: { file: CustomerFile }) {
  const { t, language } = useWords()
  if (file.papers.length === 0) return <EmptyState icon={PrintIcon} text={t('customers.noPapers')} />
  return (
    <Rows label={t('customers.papers')}>
      {file.papers.map(({ id, kind, ticketNumber, at }) => {
        const title = t(`slips.kind.${kind}`)
        const day = formatDay(at, language)
        return (
          <Row
            key={id}
            end={
              <IconButton
                icon={DownloadIcon}
                label={t('customers.files.save', { name: `${title}, ${day}` })}
                onPress={() => void send('document:save', { id })}
              />
            }
          >
            <TwoLines title={title} detail={[ticketNumber, day].filter((part) => part !== '').join(', ')} />
          </Row>
        )
      })}
    </Rows>
  )
}
