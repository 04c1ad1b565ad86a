import { useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'
import { Photo } from './photo'
import css from './photo.module.css'

type Props = {
  /** What the pictures show. */
  title: string
  photos: readonly string[]
  /** Taking a picture out again; without, they are only looked at. */
  onRemove?: ((hash: string) => void) | undefined
}

/** The pictures of one thing as small ones; each opens large. */
export function PhotoStrip({ title, photos, onRemove }: Props) {
  const { t } = useWords()
  const [shown, setShown] = useState<string>()
  const altOf = (hash: string) => t('intake.photos.alt', { title, number: photos.indexOf(hash) + 1 })
  if (photos.length === 0) return null
  return (
    <div className={css.strip}>
      {photos.map((hash) => (
        <button
          key={hash}
          type="button"
          className={css.open}
          title={t('intake.photos.open')}
          onClick={() => setShown(hash)}
        >
          <Photo hash={hash} alt={altOf(hash)} />
        </button>
      ))}
      {shown !== undefined && (
        <Dialog
          open
          onClose={() => setShown(undefined)}
          title={altOf(shown)}
          size="l"
          foot={
            <>
              <Button startFocus onPress={() => setShown(undefined)}>
                {t('common.close')}
              </Button>
              {onRemove !== undefined && (
                <Button
                  variant="quiet"
                  onPress={() => {
                    onRemove(shown)
                    setShown(undefined)
                  }}
                >
                  {t('intake.photos.remove')}
                </Button>
              )}
            </>
          }
        >
          <Photo hash={shown} alt={altOf(shown)} size="l" />
        </Dialog>
      )}
    </div>
  )
}
