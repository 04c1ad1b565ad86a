import { useEffect, useState } from 'react'
import { useImportDesk } from '../../stores/import-desk'
import { ProgressBar } from '../../ui/progress-bar'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import { countText } from './data-words'

const patienceMs = 300

/** How far reading, writing or taking back has come, in records; with a way out while that keeps nothing. */
export function ImportProgress() {
  const words = useWords()
  const { t } = words
  const { progress, cancel } = useImportDesk()
  const isLong = useIsLong()
  if (progress === undefined) return isLong ? <Muted>{t('data.running.begin')}</Muted> : null
  const { step, done, all } = progress
  return (
    <ProgressBar
      label={t(`data.running.${step}`)}
      done={done}
      total={all}
      text={t('data.running.count', { done: countText(done, words), all: countText(all, words) })}
      cancel={step === 'undoing' ? undefined : { label: t('data.running.cancel'), onPress: cancel }}
    />
  )
}

function useIsLong(): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return isLong
}
