import type { Status } from '../../shared/contract/entry'
import { useApp } from '../stores/app-store'
import { Banner } from '../ui/banner'
import { WarningIcon } from '../ui/icons'
import { useWords } from '../words'

type Why = 'full' | 'locked' | 'broken' | 'unknown'

/** What the disk's error codes mean to a person. */
const whyOf: Readonly<Record<string, Why>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'locked',
  EACCES: 'locked',
  EPERM: 'locked',
  EIO: 'broken',
}

/** Above whatever is on screen while nothing, or not the last step, can be saved; it goes by itself. */
export function StoreBanner() {
  const store = useApp((app) => app.status?.store)
  return store === undefined ? null : <Saying store={store} />
}

function Saying({ store }: { store: Status['store'] }) {
  const { t } = useWords()
  if (store.mode === 'open') return null
  const mode = store.mode === 'failing' ? 'failing' : 'readOnly'
  const why = whyOf[store.reason] ?? 'unknown'
  const text = store.reason === 'closed' ? t('saving.closing') : t(`saving.${mode}.${why}`)
  return (
    <div role="status">
      <Banner tone="amber" icon={WarningIcon} title={t(`saving.${mode}.title`)} text={text} />
    </div>
  )
}
