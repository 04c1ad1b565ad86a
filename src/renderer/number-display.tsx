import { useEffect, useLayoutEffect, useState } from 'react'
import type { Display } from '../shared/contract/lobby'
import { minuteMs } from '../shared/domain/calendar'
import { queueNumber } from '../shared/domain/visit'
import { lobby as english } from '../shared/words/en/lobby'
import { lobby as german } from '../shared/words/de/lobby'
import { display } from './bridge'
import css from './number-display.module.css'
import { formatTime } from './ui/format'
import { useTicking } from './ui/use-ticking'
import { useScheme } from './ui/use-scheme'

const clockMs = 5_000

/** The public number display: read from five metres away, by strangers. Numbers only. */
export function NumberDisplay() {
  const shown = useDisplay()
  const now = useTicking(clockMs)
  useMarks(shown)
  if (shown === undefined) return null
  const { called, before, waiting, look } = shown
  const words = (look.language === 'en' ? english : german).display
  return (
    <main className={css.page} data-ready="true">
      <header className={css.head}>
        <p>
          {words.count[waiting === 0 ? 'none' : waiting === 1 ? 'one' : 'other'].replace(
            '{{count}}',
            String(waiting),
          )}
        </p>
        <time>{formatTime(now, look.language)}</time>
      </header>
      <section className={css.now} aria-live="assertive">
        <h1 className={css.title}>{called === null ? words.pause : words.called}</h1>
        <p key={called} className={css.number} data-empty={called === null || undefined}>
          {called === null ? '–' : queueNumber(called)}
        </p>
      </section>
      <section className={css.before} aria-label={words.before}>
        <h2 className={css.beforeTitle}>{words.before}</h2>
        <ol className={css.list}>
          {before.map((number) => (
            <li key={number}>{queueNumber(number)}</li>
          ))}
          {before.length === 0 && <li className={css.none}>–</li>}
        </ol>
      </section>
    </main>
  )
}

/** Read at first, whenever main says so, and once a minute: at midnight a new day begins unasked. */
function useDisplay(): Display | undefined {
  const [shown, setShown] = useState<Display>()
  useEffect(() => {
    const read = () =>
      void display()
        .read()
        .then(({ value }) => {
          if (value !== undefined) setShown(value)
        })
    read()
    display().onChanged(read)
    const timer = setInterval(read, minuteMs)
    return () => clearInterval(timer)
  }, [])
  return shown
}

function useMarks(shown: Display | undefined): void {
  const scheme = useScheme(shown?.look.scheme ?? 'auto')
  const language = shown?.look.language ?? 'de'
  const contrast = shown?.look.contrast
  useLayoutEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dataset['mantineColorScheme'] = scheme
    if (contrast === 'more') root.dataset['contrast'] = 'more'
    else delete root.dataset['contrast']
    root.dataset['ready'] = 'true'
  }, [language, scheme, contrast])
}
