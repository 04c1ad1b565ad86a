import { Button } from '../../ui/button'
import { formatTime } from '../../ui/format'
import { HistoryIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import type { IntakeDraft } from './intake-draft'
import type { IntakeForm } from './intake-form'

/** Says that an older form draft is on screen, and how to begin without it. */
export function IntakeRestored({ draft, form }: { draft: IntakeDraft; form: IntakeForm }) {
  const { t, language } = useWords()
  if (draft.restoredAt === undefined) return null
  const startFresh = () => {
    draft.startFresh()
    toast({ text: t('intake.discarded'), undo: () => draft.change(form) })
  }
  return (
    <Note
      icon={HistoryIcon}
      action={
        <Button variant="quiet" size="s" onPress={startFresh}>
          {t('intake.startFresh')}
        </Button>
      }
    >
      {t('intake.draftRestored', { time: formatTime(draft.restoredAt, language) })}
    </Note>
  )
}
