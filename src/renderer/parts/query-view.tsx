import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import type { Query } from '../stores/requests'
import { ErrorView } from '../ui/error-view'
import { Muted } from '../ui/text'
import { refusalSentence, useWords } from '../words'

type Props<T> = {
  query: Query<T>
  children: (value: T) => ReactNode
}

/** What a query answers; its refusal in words; and a word of waiting when it takes longer than a blink. */
export function QueryView<T>({ query, children }: Props<T>) {
  const { t } = useWords()
  if (query.refusal !== undefined) {
    return (
      <ErrorView
        title={t('common.error.notShown')}
        text={refusalSentence(query.refusal.code)}
        action={{ label: t('common.error.retry'), onPress: query.reload }}
      />
    )
  }
  return query.value === undefined ? <Waiting /> : children(query.value)
}

const patienceMs = 300

function Waiting() {
  const { t } = useWords()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return isLong ? (
    <p role="status">
      <Muted>{t('common.loading')}</Muted>
    </p>
  ) : null
}
