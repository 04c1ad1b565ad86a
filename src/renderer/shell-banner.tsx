import type { Status } from '../shared/contract/entry'
import { noticeText, noticeTitle } from './notice-text'
import { StoreBanner } from './parts/store-banner'
import { useApp } from './stores/app-store'
import { Banner } from './ui/banner'
import { Button } from './ui/button'
import { InfoIcon } from './ui/icons'
import { useWords } from './words'

/** What everybody must know before working: what cannot be saved, that this is the sample office, or what the start found. */
export function ShellBanner({ status }: { status: Status }) {
  const { t } = useWords()
  const readNotices = useApp((app) => app.readNotices)
  const read = useApp((app) => app.noticesRead)
  if (status.store.mode !== 'open') return <StoreBanner />
  const notices = status.notices.filter(({ code }) => !readNotices.includes(code))
  const [first] = notices
  if (first !== undefined) {
    return (
      <Banner
        tone="accent"
        icon={InfoIcon}
        title={t(noticeTitle(first.code))}
        text={notices.map(({ code, detail }) => noticeText(code, t, detail)).join(' ')}
      >
        <Button variant="quiet" onPress={() => read(notices.map(({ code }) => code))}>
          {t('common.frame.noticed')}
        </Button>
      </Banner>
    )
  }
  if (status.sample && !readNotices.includes('sample')) {
    return (
      <Banner
        tone="violet"
        icon={InfoIcon}
        title={t('common.frame.sample')}
        text={t('common.frame.sampleText')}
      >
        <Button variant="quiet" onPress={() => read(['sample'])}>
          {t('common.frame.noticed')}
        </Button>
      </Banner>
    )
  }
  return null
}
