import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { formatTime } from '../../ui/format'
import { SavedMark } from '../../ui/note'
import { PageHead } from '../../ui/page-head'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import type { IntakeDraft } from './intake-draft'
import { restoreDraft } from './intake-draft'
import type { IntakeForm } from './intake-form'
import { isBlank } from './intake-form'
import { usePark } from './parked'

type Props = { draft: IntakeDraft; form: IntakeForm; onLeave: () => void }

/** What becomes of the form draft: kept, put where everybody can go on with it, or thrown away. */
export function IntakeHead({ draft, form, onLeave }: Props) {
  const { t, language } = useWords()
  const { park, busy, refusal } = usePark()
  const open = useApp((app) => app.open)
  const isNothing = isBlank(form)
  const discard = async () => {
    const kept = draft.current()
    await draft.finish()
    onLeave()
    toast({
      text: t('intake.discarded'),
      undo: () => void restoreDraft(kept).then(() => open({ name: 'intake' })),
    })
  }
  const putAside = async () => {
    if (!(await park(draft.current()))) return
    await draft.finish()
    onLeave()
    toast({ text: t('intake.parked.done'), tone: 'green' })
  }
  return (
    <PageHead title={t('intake.title')} subtitle={t('intake.subtitle')} back={onLeave}>
      {refusal !== undefined && <span role="alert">{refusalSentence(refusal.code)}</span>}
      {draft.savedAt !== undefined && (
        <SavedMark>{t('intake.draftSaved', { time: formatTime(draft.savedAt, language) })}</SavedMark>
      )}
      <Button busy={busy} disabled={isNothing} onPress={() => void putAside()}>
        {t('intake.park')}
      </Button>
      <Button variant="quiet" onPress={() => void discard()}>
        {t('intake.discard')}
      </Button>
    </PageHead>
  )
}
