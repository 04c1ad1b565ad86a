import type { PrintRow } from '../../../shared/contract/papers'
import { useApp } from '../../stores/app-store'
import { send, useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { formatDayTime, formatTime } from '../../ui/format'
import { PrintIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { toast } from '../../ui/toast'
import type { Tone } from '../../ui/tone'
import { TwoLines } from '../../ui/two-lines'
import { refusalSentence, useWords } from '../../words'
import { QueryView } from '../query-view'

const tones: Readonly<Record<PrintRow['state'], Tone>> = {
  waiting: 'amber',
  printing: 'accent',
  printed: 'green',
  failed: 'red',
  kept: 'calm',
}

/** What this PC printed and still has to, the newest first. */
export function PrintQueueCard() {
  const { t } = useWords()
  const query = useQuery('print:list', {}, ['prints'])
  return (
    <Card title={t('papers.queue.title')} count={query.value?.filter(isPending).length}>
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              icon={PrintIcon}
              text={t('papers.queue.empty')}
              detail={t('papers.queue.emptyDetail')}
            />
          ) : (
            <Rows label={t('papers.queue.title')}>
              {rows.map((row) => (
                <PrintLine key={row.id} row={row} />
              ))}
            </Rows>
          )
        }
      </QueryView>
    </Card>
  )
}

function isPending({ state }: PrintRow): boolean {
  return state === 'waiting' || state === 'printing' || state === 'failed'
}

function PrintLine({ row }: { row: PrintRow }) {
  const { t, language } = useWords()
  const open = useApp((app) => app.open)
  const { id, kind, isTest, ticket, state, reason, nextAt, printer, copies, addedAt } = row
  const paper = t(`slips.kind.${kind}`)
  const where =
    printer === null ? [] : [printer, ...(copies > 1 ? [t('papers.queue.copies', { count: copies })] : [])]
  const again = nextAt === null ? undefined : t('papers.queue.again', { time: formatTime(nextAt, language) })
  const details = [ticket?.customerName ?? '', ...where, formatDayTime(addedAt, language)].filter(
    (text) => text !== '',
  )
  const title = `${isTest ? t('papers.queue.test', { paper }) : paper} ${ticket?.number ?? ''}`.trim()
  const isStuck = state === 'failed' || (state === 'waiting' && reason !== null)
  return (
    <Row
      onPress={ticket === null ? undefined : () => open({ name: 'ticket', id: ticket.id })}
      label={title}
      end={<Chip tone={tones[state]}>{again ?? t(`papers.queue.state.${state}`)}</Chip>}
      below={
        isStuck ? (
          <Inline gap="s" wrap>
            <Button size="s" onPress={() => void act('print:retry', id)}>
              {t('papers.queue.retry')}
            </Button>
            <Button size="s" variant="quiet" onPress={() => void act('print:drop', id)}>
              {t('papers.queue.drop')}
            </Button>
          </Inline>
        ) : undefined
      }
    >
      <TwoLines
        title={title}
        detail={isStuck && reason !== null ? refusalSentence(reason) : details.join(' · ')}
        wrap
      />
    </Row>
  )
}

async function act(channel: 'print:retry' | 'print:drop', id: string): Promise<void> {
  const reply = await send(channel, { id })
  if (!reply.ok) toast({ text: refusalSentence(reply.code), tone: 'red' })
}
