import { useEffect, useRef } from 'react'
import type { Inbox } from '../../../shared/contract/inbox'
import { useInbox } from '../../stores/inbox'
import { CountButton } from '../../ui/count-button'
import { NoticeIcon } from '../../ui/icons'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { InboxPanel } from './inbox-panel'
import { useInboxQuery } from './inbox-query'
import { noticeToast } from './notice-words'

/** "Für Sie": a bell with a count in the frame, and what is behind it. */
export function InboxBell() {
  const { t } = useWords()
  const { isOpen, open, close } = useInbox()
  const inbox = useInboxQuery().value
  useEffect(() => close, [close])
  useNews(inbox)
  const count = inbox === undefined || inbox.look === 'off' ? 0 : inbox.notices.length
  return (
    <>
      <CountButton
        icon={NoticeIcon}
        label={count === 0 ? t('inbox.title') : t('inbox.bell', { count })}
        keys={['Ctrl', 'I']}
        count={count}
        onPress={open}
      />
      <InboxPanel open={isOpen} notices={inbox?.notices ?? []} onClose={close} />
    </>
  )
}

/** A quiet word about what came in since, for whoever wants that. */
function useNews(inbox: Inbox | undefined): void {
  const words = useWords()
  const known = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    if (inbox === undefined) return
    const before = known.current
    known.current = new Set([...(before ?? []), ...inbox.notices.map(({ key }) => key)])
    if (before === undefined || inbox.look !== 'toast') return
    for (const notice of inbox.notices) {
      if (!before.has(notice.key)) toast({ text: noticeToast(notice, Date.now(), words) })
    }
  }, [inbox, words])
}
