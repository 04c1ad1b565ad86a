import { useState } from 'react'
import type { Session } from '../../../shared/contract/entry'
import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { DocumentRow } from '../../../shared/contract/papers'
import { documentTasks } from '../../../shared/domain/document'
import { newRequestId, send, useQuery } from '../../stores/requests'
import { ActionMenu } from '../../ui/action-menu'
import { Button } from '../../ui/button'
import { CardSection } from '../../ui/card-section'
import { formatDay, formatDayTime } from '../../ui/format'
import { IconButton } from '../../ui/icon-button'
import { DownloadIcon, PrintIcon, ShowIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { toast } from '../../ui/toast'
import { TwoLines } from '../../ui/two-lines'
import { useKeys } from '../../ui/use-keys'
import { refusalSentence, useWords } from '../../words'
import css from '../ticket/section-rows.module.css'
import type { PreviewOf } from './preview-dialog'
import { PreviewDialog } from './preview-dialog'
import { savePaper } from './save-paper'
import { tellPrinted, usePrint } from './use-print'
import { useWorkPapers } from './work-papers'

type Props = { card: AnswerCard; session: Session }

/** "Papiere": what was printed for a ticket and is kept, and what to print now. */
export function PapersSection({ card, session }: Props) {
  const ticketId = card.row.id
  const { t } = useWords()
  const [shown, setShown] = useState<PreviewOf>()
  const kept = useQuery('document:list', { ticketId }, ['documents']).value ?? []
  const print = usePrint()
  const may = (kind: DocumentRow['kind']) => session.tasks.includes(documentTasks[kind])
  const slip = { kind: 'claim-slip' as const, ticketId }
  const work = useWorkPapers(ticketId)
  const labels = { kind: 'item-label' as const, ticketId }
  // A key held down must not print a roll of slips.
  const onPrintKey = ({ repeat }: KeyboardEvent) => {
    if (!repeat) print(may('claim-slip') ? slip : work.order)
  }
  useKeys({ F8: onPrintKey })
  return (
    <CardSection title={t('papers.stored.title')}>
      <Stack gap="s">
        {kept.length > 0 && (
          <div className={css.rows}>
            <Rows label={t('papers.stored.title')}>
              {kept.map((row) => (
                <KeptRow key={row.id} row={row} may={may(row.kind)} onShow={setShown} />
              ))}
            </Rows>
          </div>
        )}
        <Inline gap="s" wrap>
          {may('claim-slip') && (
            <Button icon={PrintIcon} keys={['F8']} onPress={() => print(slip)}>
              {t('papers.stored.slip')}
            </Button>
          )}
          <Button
            icon={may('claim-slip') ? undefined : PrintIcon}
            keys={may('claim-slip') ? undefined : ['F8']}
            onPress={() => print(work.order)}
          >
            {t('slips.kind.work-order')}
          </Button>
          {may('item-label') && card.items.length > 0 && (
            <Button onPress={() => print(labels)}>{t('papers.stored.labels')}</Button>
          )}
          {may('claim-slip') && (
            <IconButton
              icon={ShowIcon}
              label={t('papers.stored.preview')}
              onPress={() => setShown({ kind: 'claim-slip', subject: slip })}
            />
          )}
          <MorePapers card={card} may={may} onShow={setShown} />
        </Inline>
      </Stack>
      <PreviewDialog
        of={shown}
        onClose={() => setShown(undefined)}
        onPrint={(of) => ('id' in of ? reprint(of.id) : print(of.subject))}
        onSave={(of) => void savePaper(of)}
      />
    </CardSection>
  )
}

type MoreProps = {
  card: AnswerCard
  may: (kind: DocumentRow['kind']) => boolean
  onShow: (of: PreviewOf) => void
}

/** Papers one looks at first, and a delivery note for each time something left. */
function MorePapers({ card, may, onShow }: MoreProps) {
  const { t, language } = useWords()
  const { others } = useWorkPapers(card.row.id)
  const notes = card.handOvers.map(({ id, happenedAt }) => ({
    key: id,
    kind: 'delivery-note' as const,
    label: t('papers.work.deliveryOf', { day: formatDay(happenedAt, language) }),
    subject: { kind: 'delivery-note' as const, ticketId: card.row.id, handOverId: id },
  }))
  const hasThings = card.items.some(({ item }) => item.origin !== 'advice')
  const all = [...others, ...notes].filter(({ kind }) => may(kind) && (kind !== 'delivery-note' || hasThings))
  const items = all.map(({ key, kind, label, subject }) => ({
    key,
    label,
    icon: ShowIcon,
    onSelect: () => onShow({ kind, subject }),
  }))
  return <ActionMenu label={t('papers.work.more')} trigger={{ text: t('papers.work.more') }} items={items} />
}

type KeptProps = { row: DocumentRow; may: boolean; onShow: (of: PreviewOf) => void }

function KeptRow({ row, may, onShow }: KeptProps) {
  const { t, language } = useWords()
  const { id, kind, happenedAt, byName } = row
  const paper = t(`slips.kind.${kind}`)
  const show = () => onShow({ kind, id })
  const items = [
    { key: 'again', label: t('papers.stored.again'), icon: PrintIcon, onSelect: () => reprint(id) },
    { key: 'show', label: t('papers.stored.preview'), icon: ShowIcon, onSelect: show },
    { key: 'save', label: t('papers.stored.save'), icon: DownloadIcon, onSelect: () => void savePaper(row) },
  ]
  return (
    <Row end={may ? <ActionMenu label={t('papers.stored.more', { paper })} items={items} /> : undefined}>
      <TwoLines
        title={paper}
        detail={t('papers.stored.by', { when: formatDayTime(happenedAt, language), name: byName })}
      />
    </Row>
  )
}

/** The kept files once more, to this PC's printer. */
function reprint(id: string): void {
  void send('document:reprint', { requestId: newRequestId(), id }).then((reply) => {
    if (reply.ok) tellPrinted(reply.value)
    else toast({ text: refusalSentence(reply.code), tone: 'red' })
  })
}
