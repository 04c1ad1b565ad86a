import { useEffect, useState } from 'react'
import { send } from '../stores/requests'
import { Icon } from '../ui/icon'
import { PhotoIcon } from '../ui/icons'
import css from './photo.module.css'

type Props = { hash: string; alt: string; size?: 's' | 'm' | 'l' | undefined }

/** A picture from the file store; a quiet sign in its place while it is read, or where it is missing. */
export function Photo({ hash, alt, size = 's' }: Props) {
  const url = usePhoto(hash)
  if (url === undefined)
    return (
      <span className={css.none} data-size={size} role="img" aria-label={alt}>
        <Icon glyph={PhotoIcon} size="s" />
      </span>
    )
  return <img className={css.photo} data-size={size} src={url} alt={alt} />
}

/** The picture's address in this window, as long as it is shown. */
function usePhoto(hash: string): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let made: string | undefined
    let isGone = false
    void send('file:read', { hash }).then((reply) => {
      if (isGone || !reply.ok) return
      made = URL.createObjectURL(new Blob([new Uint8Array(reply.value.bytes)]))
      setUrl(made)
    })
    return () => {
      isGone = true
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [hash])
  return url
}
