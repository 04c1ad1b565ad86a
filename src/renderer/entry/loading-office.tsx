import { useEffect, useState } from 'react'
import { useApp } from '../stores/app-store'
import { ProgressBar } from '../ui/progress-bar'
import { useWords } from '../words'

const patienceMs = 1_000

/** Stands under the password once the desk has been waited for: how much of a large office is read. */
export function LoadingOffice() {
  const { t } = useWords()
  const percent = useApp((app) => app.loadedPercent)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong || percent === 100) return null
  return (
    <ProgressBar
      label={t('entry.loading')}
      done={percent}
      total={100}
      text={t('entry.loadedPercent', { percent })}
    />
  )
}
