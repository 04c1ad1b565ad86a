import type { KeyboardEvent } from 'react'
import type { NoticeRow } from '../../../shared/contract/inbox'
import type { NoticeGroup } from '../../../shared/domain/notice'
import { noticeGroups } from '../../../shared/domain/notice'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { CardSection } from '../../ui/card-section'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { CheckIcon, NoticeIcon, OverdueIcon, PersonIcon, HourglassIcon, WarningIcon } from '../../ui/icons'
import type { Glyph } from '../../ui/icons'
import { stepOf } from '../../ui/list-steps'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { Tag } from '../../ui/chip'
import { toast } from '../../ui/toast'
import { TwoLines } from '../../ui/two-lines'
import { useTicking } from '../../ui/use-ticking'
import { refusalSentence, useWords } from '../../words'
import { momentWords } from '../moment-words'
import css from './inbox-panel.module.css'
import { markSeen } from './inbox-query'
import { noticeWords } from './notice-words'

type Props = { open: boolean; notices: readonly NoticeRow[]; onClose: () => void }

const icons: Record<NoticeGroup, Glyph> = {
  yours: PersonIcon,
  waiting: HourglassIcon,
  'at-risk': WarningIcon,
}
const minuteMs = 60_000

/** "Für Sie", by group; a row opens its ticket and is read with that. */
export function InboxPanel({ open, notices, onClose }: Props) {
  const { t } = useWords()
  const readAll = async () => {
    const keys = notices.map(({ key }) => key)
    if (!(await markSeen(keys, true))) return toast({ text: refusalSentence('write-failed'), tone: 'red' })
    onClose()
    const undo = () => void markSeen(keys, false)
    toast({ text: t('inbox.allRead', { count: keys.length }), undo })
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('inbox.title')}
      side="right"
      size="s"
      foot={
        <>
          {notices.length > 0 && (
            <Button icon={CheckIcon} onPress={() => void readAll()}>
              {t('inbox.readAll')}
            </Button>
          )}
          <Button variant="quiet" onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      {notices.length === 0 ? (
        <EmptyState icon={NoticeIcon} text={t('inbox.empty')} detail={t('inbox.emptyDetail')} />
      ) : (
        <div className={css.groups} onKeyDown={moveOn} role="presentation">
          {noticeGroups.map((group) => (
            <Group
              key={group}
              group={group}
              notices={notices.filter((notice) => notice.group === group)}
              onClose={onClose}
            />
          ))}
        </div>
      )}
    </Dialog>
  )
}

type GroupProps = { group: NoticeGroup; notices: readonly NoticeRow[]; onClose: () => void }

function Group({ group, notices, onClose }: GroupProps) {
  const { t } = useWords()
  if (notices.length === 0) return null
  return (
    <CardSection title={t(`inbox.group.${group}`)}>
      <Rows label={t(`inbox.group.${group}`)}>
        {notices.map((notice) => (
          <NoticeLine key={notice.key} notice={notice} onClose={onClose} />
        ))}
      </Rows>
    </CardSection>
  )
}

function NoticeLine({ notice, onClose }: { notice: NoticeRow; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const open = useApp((app) => app.open)
  const now = useTicking(minuteMs)
  const { key, group, reason, at, ticketId, ticketNumber, customerName, ticketTitle } = notice
  const sentence = noticeWords(notice, now, words)
  const about = ticketId === null ? t('inbox.noTicket') : customerName
  const go = () => {
    void markSeen([key], true)
    onClose()
    open(ticketId === null ? { name: 'questions' } : { name: 'ticket', id: ticketId })
  }
  return (
    <Row
      onPress={go}
      label={`${[ticketNumber, about, ticketTitle].filter((part) => part !== '').join(', ')}: ${sentence}`}
      lead={
        <Tag icon={reason === 'over' ? OverdueIcon : icons[group]} tone={toneOf(notice)}>
          {''}
        </Tag>
      }
      end={group === 'at-risk' ? undefined : <Muted>{momentWords(at, now, words)}</Muted>}
      chevron
    >
      <TwoLines
        wrap
        title={[about, ticketNumber].filter((part) => part !== '').join(' ')}
        detail={
          <>
            {sentence}
            {ticketTitle !== '' && <span className={css.title}>{ticketTitle}</span>}
          </>
        }
      />
    </Row>
  )
}

function toneOf({ reason }: NoticeRow) {
  if (reason === 'over') return 'red'
  return reason === 'at-risk' ? 'amber' : 'calm'
}

/** Arrows lead from row to row, as in every list. */
function moveOn(event: KeyboardEvent<HTMLDivElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const to = stepOf(event.key, at, buttons.length, buttons.length)
  if (to === undefined) return
  event.preventDefault()
  buttons[to]?.focus()
}
