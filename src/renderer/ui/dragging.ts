import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

type Element = RefObject<HTMLElement | null>

const dragged = 'draggedKey'

function keyOf(source: { readonly data: Record<string | symbol, unknown> }): string | undefined {
  const key = source.data[dragged]
  return typeof key === 'string' ? key : undefined
}

/** Lets something be dragged by the pointer; `key` undefined: it stays where it is. */
export function useDragSource(ref: Element, key: string | undefined): void {
  useEffect(() => {
    const element = ref.current
    if (element === null || key === undefined) return undefined
    return draggable({
      element,
      getInitialData: () => ({ [dragged]: key }),
      onDragStart: () => element.setAttribute('data-dragged', ''),
      onDrop: () => element.removeAttribute('data-dragged'),
    })
  }, [ref, key])
}

export type DropPlace = {
  /** Whether what has this key may come here; while it is dragged the place shows so. */
  readonly accepts: (key: string) => boolean
  /** Also for what may not come here: whoever drops it there wants to hear why. */
  readonly onDrop: (key: string) => void
}

/** Where something dragged can be dropped: `open` while something is under way that may come here. */
export function useDropPlace(ref: Element, place: DropPlace | undefined): 'open' | 'over' | undefined {
  const [look, setLook] = useState<'open' | 'over'>()
  const latest = useRef(place)
  useEffect(() => {
    latest.current = place
  })
  const isPlace = place !== undefined
  useEffect(() => {
    const element = ref.current
    if (element === null || !isPlace) return undefined
    const accepts = (key: string | undefined) => key !== undefined && latest.current?.accepts(key) === true
    return combine(
      monitorForElements({
        onDragStart: ({ source }) => setLook(accepts(keyOf(source)) ? 'open' : undefined),
        onDrop: () => setLook(undefined),
      }),
      dropTargetForElements({
        element,
        onDragEnter: ({ source }) => setLook(accepts(keyOf(source)) ? 'over' : undefined),
        onDragLeave: ({ source }) => setLook(accepts(keyOf(source)) ? 'open' : undefined),
        onDrop: ({ source }) => {
          const key = keyOf(source)
          if (key !== undefined) latest.current?.onDrop(key)
        },
      }),
    )
  }, [ref, isPlace])
  return look
}
