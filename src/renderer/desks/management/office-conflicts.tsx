import type { ActRow, OfficeConflictRow } from '../../../shared/contract/conflicts'
import { RefusalNote } from '../../parts/refusal-note'
import type { Words } from '../../parts/speech'
import { listWords } from '../../parts/speech'
import { useSubmit } from '../../parts/submit'
import { sentence } from '../../parts/timeline-sentence'
import { pcWords, whenWords } from '../../parts/version-words'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { formatMoney } from '../../ui/format'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import css from './conflicts.module.css'

/** What does not go together across PCs: what happened, what to do, and where. */
export function OfficeConflicts({ list }: { list: readonly OfficeConflictRow[] }) {
  const { t } = useWords()
  return (
    <Card title={t('conflicts.office.title')} count={list.length}>
      <p className={css.intro}>{t('conflicts.office.text')}</p>
      <ul>
        {list.map((one) => (
          <li key={`${one.code} ${one.subject}`} className={css.entry}>
            <Conflict one={one} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Conflict({ one }: { one: OfficeConflictRow }) {
  const words = useWords()
  const { t } = words
  const title = conflictTitle(one, words)
  return (
    <section aria-label={title}>
      <h3 className={css.title}>{title}</h3>
      <p className={css.todo}>{t(`conflicts.office.${one.code}.todo`)}</p>
      <ul className={css.acts}>
        {one.restore === null
          ? one.actRows.map((act) => <li key={act.id}>{actWords(act, one, words)}</li>)
          : one.ticketRows.map(({ id, number, title: about }) => <li key={id}>{`${number} ${about}`}</li>)}
      </ul>
      <Buttons one={one} title={title} />
    </section>
  )
}

/** What happened, in one line. */
export function conflictTitle(one: OfficeConflictRow, words: Words): string {
  const { t, language } = words
  const cents = one.overCents ?? one.actRows[0]?.amountCents ?? 0
  const steps = one.actRows.map((act) => factsWords(act, one, words))
  const what = one.code === 'move-not-allowed' ? listWords([...new Set(steps)], words) : one.what
  return t(`conflicts.office.${one.code}.title`, {
    what,
    amount: formatMoney(cents, language),
    record: one.restore === null ? '' : t(`conflicts.record.${one.restore.collection}`),
  })
}

function factsWords({ facts }: ActRow, { names }: OfficeConflictRow, words: Words): string {
  return facts === null ? '' : sentence(facts, { names, items: [], now: 0 }, words)
}

function actWords(act: ActRow, one: OfficeConflictRow, words: Words): string {
  const { t, language } = words
  const amount = act.amountCents === null ? '' : formatMoney(act.amountCents, language)
  const given = act.collectorName === '' ? '' : t('conflicts.office.given', { name: act.collectorName })
  const told = one.code === 'handed-over-twice' ? '' : factsWords(act, one, words)
  const what = [amount, given, told].find((part) => part !== '') ?? ''
  const when = [pcWords(act.pc, words), whenWords(act, words)].join(', ')
  return what === '' ? when : t('conflicts.value.part', { field: what, value: when })
}

function Buttons({ one, title }: { one: OfficeConflictRow; title: string }) {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const notice = useSubmit('conflict:notice')
  const restore = useSubmit('conflict:restore')
  const { code, subject, acts } = one
  // What needs a deleted record cannot be shown whole before that is back.
  const opened = one.restore === null ? one.ticketRows : []
  const check = async () => {
    if (code === 'deleted-in-use') return
    const done = await notice.submit((requestId) => ({ requestId, code, subject, acts: [...acts] }))
    if (done !== undefined) toast({ text: t('conflicts.office.noticed'), tone: 'green' })
  }
  const bringBack = async () => {
    const record = one.restore
    if (record === null) return
    const done = await restore.submit((requestId) => ({ requestId, ...record }))
    if (done !== undefined) toast({ text: t('conflicts.office.restored'), tone: 'green' })
  }
  return (
    <>
      <div className={css.buttons}>
        {one.restore !== null && (
          <Button variant="main" size="s" busy={restore.busy} onPress={() => void bringBack()}>
            {t('conflicts.office.restore')}
          </Button>
        )}
        {opened.map(({ id, number, title: about }) => (
          <Button key={id} size="s" title={about} onPress={() => open({ name: 'ticket', id })}>
            {number === '' ? t('conflicts.office.open') : t('conflicts.office.openNamed', { number })}
          </Button>
        ))}
        {code !== 'deleted-in-use' && (
          <Button variant="quiet" size="s" busy={notice.busy} title={title} onPress={() => void check()}>
            {t('conflicts.office.notice')}
          </Button>
        )}
      </div>
      <RefusalNote refusal={notice.refusal ?? restore.refusal} />
    </>
  )
}
