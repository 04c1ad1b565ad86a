import { useEffect, useRef } from 'react'
import type { PaperView } from '../../../shared/contract/papers'
import { paperSizes } from '../../../shared/domain/document'
import css from './paper-sheet.module.css'

type Props = { view: Pick<PaperView, 'body' | 'css' | 'paper'>; label: string }

const pxPerMm = 96 / 25.4
/** A label on screen may be larger than life, so that one can read it. */
const largest = 2.2

/** On screen the labels of a roll lie on one another; where one ends is shown. */
const edges = '.label-page+.label-page{border-top:1px dashed}'

/** A paper as it will be printed, scaled to the room there is; its styles touch nothing outside of it. */
export function PaperSheet({ view, label }: Props) {
  const room = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = host.current
    if (place === null) return
    const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(view.css + edges)
    root.adoptedStyleSheets = [sheet]
    // Drawn and escaped in main; parsed apart, and no script of it could run here.
    const parsed = new DOMParser().parseFromString(view.body, 'text/html')
    root.replaceChildren(...parsed.body.childNodes)
  }, [view])
  useEffect(() => {
    const outer = room.current
    const place = host.current
    if (outer === null || place === null) return
    const fit = () => {
      const scale = Math.min(largest, outer.clientWidth / (paperSizes[view.paper].widthMm * pxPerMm))
      place.style.setProperty('zoom', String(scale))
    }
    const observer = new ResizeObserver(fit)
    observer.observe(outer)
    return () => observer.disconnect()
  }, [view])
  return (
    <div ref={room} className={css.room}>
      <div ref={host} className={css.paper} role="img" aria-label={label} />
    </div>
  )
}
