import { useEffect } from 'react'
import { useApp } from '../../stores/app-store'
import { newRequestId } from '../../stores/requests'
import { readKept } from './intake-kept'
import { ParkedButton } from './parked-button'

/** Drafts somebody parked, behind a button; nothing where there are none. A form that a power cut closed is opened again. */
export function TodayParked() {
  useReopenedForm()
  return <ParkedButton short />
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
