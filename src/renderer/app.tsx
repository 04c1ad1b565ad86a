import { useEffect } from 'react'
import type { Status } from '../shared/contract/entry'
import { german } from '../shared/words/german'
import { english } from '../shared/words/english'
import { Desk } from './desk'
import { FirstStart } from './entry/first-start'
import { RecoveryCode } from './entry/recovery-code'
import { NewPassword } from './entry/new-password'
import { SignIn } from './entry/sign-in'
import { densityOf } from './navigation'
import { useReadyMark } from './ready-mark'
import { useApp } from './stores/app-store'
import { bridge } from './bridge'
import { ErrorBoundary } from './ui/error-boundary'
import { ErrorView } from './ui/error-view'
import { KitProvider } from './ui/kit-provider'
import { refusalSentence, speak, useWords } from './words'
import { useZoom } from './zoom'

/** Picks what the window shows: the first start, the sign-in or the person's desk. */
export function App() {
  const status = useApp((app) => app.status)
  const page = useApp((app) => app.page)
  useStatus(status)
  const { t } = useWords()
  const look = status?.look
  const language = look?.language ?? 'de'
  useZoom(look?.zoomPercent ?? 100)
  return (
    <KitProvider
      language={language}
      words={(language === 'de' ? german : english).kit}
      scheme={look?.scheme ?? 'auto'}
      density={densityOf(status, page)}
      frame={status?.sample === true ? 'practice' : undefined}
      contrast={look?.contrast === 'more' ? 'more' : undefined}
    >
      <ErrorBoundary
        title={t('common.error.title')}
        text={t('common.error.text')}
        retryLabel={t('common.error.retry')}
      >
        {status === undefined ? <Unreached /> : <Shown status={status} />}
      </ErrorBoundary>
    </KitProvider>
  )
}

/** Nothing while the first answer is on its way; its refusal in words, with another try. */
function Unreached() {
  const { t } = useWords()
  const failure = useApp((app) => app.failure)
  const refresh = useApp((app) => app.refresh)
  if (failure === undefined) return null
  return (
    <ErrorView
      title={t('common.error.notShown')}
      text={refusalSentence(failure.code)}
      action={{ label: t('common.error.retry'), onPress: () => void refresh() }}
    />
  )
}

function Shown({ status }: { status: Status }) {
  useReadyMark(status.phase)
  const recoveryCode = useApp((app) => app.recoveryCode)
  if (recoveryCode !== undefined) return <RecoveryCode code={recoveryCode} firmName={status.firmName} />
  if (status.phase === 'first-start') return <FirstStart />
  const { session } = status
  if (status.phase === 'sign-in' || session === null) return <SignIn key={status.lockedFor} status={status} />
  if (session.temporaryPassword) return <NewPassword session={session} />
  return <Desk key={session.personId} status={status} session={session} />
}

/** Asks for the status at first, and again whenever main says that the session or the store changed. */
function useStatus(status: Status | undefined): void {
  const refresh = useApp((app) => app.refresh)
  const setLoaded = useApp((app) => app.setLoaded)
  const language = status?.look.language
  useEffect(() => {
    void refresh()
    const stops = [
      bridge().on('session:changed', () => void refresh()),
      bridge().on('store:changed', () => void refresh()),
      bridge().on('office:loading', ({ percent }) => setLoaded(percent)),
    ]
    return () => stops.forEach((stop) => stop())
  }, [refresh, setLoaded])
  useEffect(() => {
    if (language !== undefined) speak(language)
  }, [language])
}
