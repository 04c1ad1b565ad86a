import { useVirtualizer } from '@tanstack/react-virtual'
import type { Rect, Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

const unseen: Rect = { width: 1000, height: 800 }

type Scroller = Virtualizer<HTMLDivElement, Element>

/** A box without layout (hidden, or in a test) still gets a first screen of rows. */
function observe(instance: Scroller, report: (rect: Rect) => void): () => void {
  const element = instance.scrollElement
  if (element === null) return () => undefined
  const read = () => {
    const { offsetWidth: width, offsetHeight: height } = element
    report(height === 0 ? unseen : { width, height })
  }
  read()
  const observer = new ResizeObserver(read)
  observer.observe(element)
  return () => observer.disconnect()
}

type Options = {
  count: number
  scroller: RefObject<HTMLDivElement | null>
  estimate: number
  keyOf: (index: number) => string
  gap?: number | undefined
  padding?: number | undefined
}

/** More rows than this from one frame to the next: nobody can aim at anything, or tell icons. */
const fastRows = 2

/** The rows in sight, and whether they rush by so fast that their words are enough. */
export function useVirtualRows({ count, scroller, estimate, keyOf, gap = 0, padding = 0 }: Options) {
  const [isFast, setFast] = useState(false)
  const lastOffset = useRef(0)
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: 8,
    gap,
    paddingEnd: padding,
    initialRect: unseen,
    observeElementRect: observe,
    onChange: ({ isScrolling, scrollOffset }) => {
      const offset = scrollOffset ?? 0
      setFast(isScrolling && Math.abs(offset - lastOffset.current) > fastRows * estimate)
      lastOffset.current = offset
    },
  })
  const { measure } = virtual
  useLayoutEffect(() => measure(), [measure, estimate])
  return { virtual, isFast }
}
