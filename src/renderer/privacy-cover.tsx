import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { usePrivacy } from './stores/privacy'
import { lock } from './stores/session'
import { Button } from './ui/button'
import { HideIcon } from './ui/icons'
import { Icon } from './ui/icon'
import { Keys } from './ui/key'
import { useKeys } from './ui/use-keys'
import { useWords } from './words'
import css from './privacy-cover.module.css'
import { coverWindow } from './privacy-window'

export const coverKeys = ['Ctrl', 'Shift', 'H'] as const

/** Ctrl+Shift+H hides everything at once, from any page and over any dialog; the same key or a click shows it again. */
export function PrivacyCover() {
  const { isCovered, cover, uncover } = usePrivacy()
  useKeys({ 'ctrl+shift+h': cover }, { enabled: !isCovered, inFields: true, inDialog: true })
  // Whoever signs in next finds a window that shows something.
  useEffect(() => uncover, [uncover])
  return isCovered ? createPortal(<Cover onShow={uncover} />, coverPlace()) : null
}

/** Beside the program's own root, so that everything else of the page can be put out of reach. */
function coverPlace(): HTMLElement {
  const known = document.getElementById('privacy-cover')
  if (known !== null) return known
  const place = document.createElement('div')
  place.id = 'privacy-cover'
  document.body.append(place)
  return place
}

function Cover({ onShow }: { onShow: () => void }) {
  const { t } = useWords()
  useEffect(() => coverWindow({ place: coverPlace(), onShow, onLock: lock }), [onShow])
  return (
    <div className={css.cover} role="presentation" onClick={onShow}>
      <div className={css.words}>
        <Icon glyph={HideIcon} size="xl" />
        <h1 className={css.title}>{t('customers.privacy.covered')}</h1>
        <p>{t('customers.privacy.coveredText')}</p>
        <Keys keys={coverKeys} />
        <Button variant="main" onPress={onShow} startFocus>
          {t('customers.privacy.show')}
        </Button>
      </div>
    </div>
  )
}
