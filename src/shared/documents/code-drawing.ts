import { code128, drawingSVG, qrcode } from 'bwip-js/generic'
import type { Html } from './html'
import { ownMarkup } from './html'

/** Drawn to the size the style sheet gives it; bars may be stretched, their widths keep their proportions. */
function named(svg: string, name: string): Html {
  return ownMarkup(
    svg
      .replaceAll('\n', '')
      .replace('<svg ', `<svg class="${name}" aria-hidden="true" preserveAspectRatio="none" `),
  )
}

/** Code 128 as SVG without its text; `code` is one of domain/code, so letters and digits only. */
export function bars(code: string): Html {
  return named(code128({ bcid: 'code128', text: code, height: 10 }, drawingSVG()), 'bars')
}

/** A QR code as SVG. */
export function qr(code: string): Html {
  return named(qrcode({ bcid: 'qrcode', text: code }, drawingSVG()), 'qr')
}
