import { useEffect, useRef, useState } from 'react'
import { photoLimit } from '../../../shared/domain/item'
import type { Refusal } from '../../../shared/domain/refusal'
import { addPhoto } from '../../parts/photo-file'
import type { IntakeItem } from './intake-items'

export type ItemPhotos = {
  readonly add: (files: readonly File[]) => Promise<void>
  readonly remove: (hash: string) => void
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly isFull: boolean
}

/** The pictures of one item of the form; each is on disk before it shows. */
export function useItemPhotos(item: IntakeItem, onChange: (item: IntakeItem) => void): ItemPhotos {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  // While a picture is read the item may change; it goes to the item as it is then.
  const latest = useRef({ item, onChange })
  useEffect(() => {
    latest.current = { item, onChange }
  })
  const add = async (files: readonly File[]) => {
    setBusy(true)
    setRefusal(undefined)
    for (const file of files) {
      const reply = await addPhoto(file)
      const now = latest.current
      if (!reply.ok) setRefusal(reply)
      else if (!now.item.photos.includes(reply.value.hash) && now.item.photos.length < photoLimit) {
        const changed = { ...now.item, photos: [...now.item.photos, reply.value.hash] }
        latest.current = { ...now, item: changed }
        now.onChange(changed)
      }
    }
    setBusy(false)
  }
  const remove = (hash: string) =>
    onChange({ ...item, photos: item.photos.filter((photo) => photo !== hash) })
  return { add, remove, busy, refusal, isFull: item.photos.length >= photoLimit }
}
