import { useRef } from 'react'
import { PhotoStrip } from '../../parts/photo-strip'
import { photoTypes } from '../../parts/photo-file'
import { RefusalNote } from '../../parts/refusal-note'
import { Button } from '../../ui/button'
import { CameraIcon } from '../../ui/icons'
import { useWords } from '../../words'
import css from './intake.module.css'
import type { IntakeItem } from './intake-items'
import type { ItemPhotos } from './intake-photos-add'

type Props = { item: IntakeItem; photos: ItemPhotos }

/** Pictures of what was brought in: chosen from a file, or dropped anywhere on the row. */
export function IntakePhotos({ item, photos }: Props) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const title = item.title.trim() === '' ? t('intake.items.unnamed') : item.title
  return (
    <div className={css.photos}>
      <PhotoStrip title={title} photos={item.photos} onRemove={photos.remove} />
      {!photos.isFull && (
        <Button
          variant="quiet"
          size="s"
          icon={CameraIcon}
          busy={photos.busy}
          title={t('intake.photos.hint')}
          onPress={() => input.current?.click()}
        >
          {t('intake.photos.add')}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={photoTypes.join(',')}
        aria-label={t('intake.photos.of', { title })}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          void photos.add(files)
        }}
      />
      <RefusalNote refusal={photos.refusal} />
    </div>
  )
}
