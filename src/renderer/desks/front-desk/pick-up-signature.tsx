import { useEffect, useRef, useState } from 'react'
import SignaturePad from 'signature_pad'
import { Button } from '../../ui/button'
import { UndoIcon } from '../../ui/icons'
import { useWords } from '../../words'
import css from './pick-up-signature.module.css'

type Props = {
  /** Who signs, shown under the line. */
  name: string
  isSigned: boolean
  /** The signature as a PNG, after every stroke; null once it was wiped away. */
  onChange: (png: Uint8Array | null) => void
}

/** A field to sign in with mouse, finger or pen. Who has only a keyboard types the name instead. */
export function PickUpSignature({ name, isSigned, onChange }: Props) {
  const { t } = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [pad, setPad] = useState<SignaturePad>()
  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  })
  useEffect(() => {
    const area = canvas.current
    if (area === null || area.getContext('2d') === null) return
    fit(area)
    const drawn = new SignaturePad(area, { penColor: getComputedStyle(area).color })
    const tell = () => void pngOf(area).then((png) => change.current(png))
    drawn.addEventListener('endStroke', tell)
    setPad(drawn)
    return () => {
      drawn.removeEventListener('endStroke', tell)
      drawn.off()
    }
  }, [])
  const wipe = () => {
    pad?.clear()
    onChange(null)
  }
  return (
    <div className={css.box}>
      <canvas className={css.pad} ref={canvas} role="img" aria-label={t('pickUp.confirm.pad')} />
      {!isSigned && <span className={css.here}>{t('pickUp.confirm.signHere')}</span>}
      <span className={css.name}>{name}</span>
      {isSigned && (
        <div className={css.again}>
          <Button variant="quiet" size="s" icon={UndoIcon} onPress={wipe}>
            {t('pickUp.confirm.again')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** As many pixels as the screen shows, so that the line is drawn where the pen is. */
function fit(area: HTMLCanvasElement): void {
  const { width, height } = area.getBoundingClientRect()
  const ratio = Math.max(1, window.devicePixelRatio)
  area.width = Math.round(width * ratio)
  area.height = Math.round(height * ratio)
  area.getContext('2d')?.scale(ratio, ratio)
}

/** Dark ink on white, however the screen looks: it is printed and kept. */
async function pngOf(area: HTMLCanvasElement): Promise<Uint8Array | null> {
  const copy = document.createElement('canvas')
  copy.width = area.width
  copy.height = area.height
  const paper = copy.getContext('2d')
  if (paper === null) return null
  paper.drawImage(area, 0, 0)
  paper.globalCompositeOperation = 'source-in'
  paper.fillStyle = 'black'
  paper.fillRect(0, 0, copy.width, copy.height)
  paper.globalCompositeOperation = 'destination-over'
  paper.fillStyle = 'white'
  paper.fillRect(0, 0, copy.width, copy.height)
  const blob = await new Promise<Blob | null>((resolve) => copy.toBlob(resolve, 'image/png'))
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer())
}
