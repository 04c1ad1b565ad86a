import { useEffect } from 'react'
import { useApp } from '../../stores/app-store'
import { newRequestId } from '../../stores/requests'
import { Card } from '../../ui/card'
import { useWords } from '../../words'
import { readKept } from './intake-kept'
import { useParked } from './parked'
import { ParkedRows } from './parked-rows'

/** Drafts somebody parked; nothing where there are none. A form that a power cut closed is opened again at once. */
export function TodayParked() {
  const { t } = useWords()
  useReopenedForm()
  const rows = useParked().value ?? []
  if (rows.length === 0) return null
  return (
    <Card title={t('intake.parked.title')} count={rows.length}>
      <ParkedRows rows={rows} />
    </Card>
  )
}

/** Somebody was filling in the form when the program ended or the desk was locked, and goes on there. */
function useReopenedForm(): void {
  const tasks = useApp((app) => app.status?.session?.tasks)
  const mayTakeIn = tasks?.includes('intake.order') === true
  useEffect(() => {
    let isGone = false
    if (mayTakeIn)
      void readKept(newRequestId).then((draft) => {
        if (!isGone && draft?.kept.isOpen === true) useApp.getState().open({ name: 'intake' })
      })
    return () => {
      isGone = true
    }
  }, [mayTakeIn])
}
