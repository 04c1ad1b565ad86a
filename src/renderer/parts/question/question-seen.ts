import type { RefObject } from 'react'
import { useEffect } from 'react'
import type { QuestionRow } from '../../../shared/contract/questions'
import { usePrivacy } from '../../stores/privacy'
import { newRequestId, send } from '../../stores/requests'

/** Says to main that a question is on the screen, once it really is: drawn, in view, and not behind the cover. */
export function useSeen({ id, seen }: Pick<QuestionRow, 'id' | 'seen'>, row: RefObject<HTMLElement | null>) {
  const isCovered = usePrivacy((privacy) => privacy.isCovered)
  const isNew = seen === undefined
  useEffect(() => {
    const place = row.current
    if (!isNew || isCovered || place === null) return
    let isTold = false
    let isInView = typeof IntersectionObserver === 'undefined'
    const tell = () => {
      if (isTold || !isInView || document.visibilityState !== 'visible') return
      isTold = true
      void send('question:seen', { requestId: newRequestId(), id })
    }
    const watch = isInView
      ? undefined
      : new IntersectionObserver((entries) => {
          isInView = entries.some(({ isIntersecting }) => isIntersecting)
          tell()
        })
    watch?.observe(place)
    document.addEventListener('visibilitychange', tell)
    tell()
    return () => {
      watch?.disconnect()
      document.removeEventListener('visibilitychange', tell)
    }
  }, [id, isNew, isCovered, row])
}
