/** As many steps as the style sheet of the papers has. */
const steps = 12

/**
 * Runs in the page of a paper, in a world of its own, once its font is there: a line that is too long for its box goes
 * down the steps of smaller sizes, and only what no step can hold is cut with an ellipsis. Answers the page as it then
 * is; a roll notes its height on it, in millimetres.
 */
export const layOutScript = `(async () => {
  document.body.getBoundingClientRect()
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  for (const box of document.querySelectorAll('[data-box]')) {
    const line = box.firstElementChild
    const isTooLong = () => line.getBoundingClientRect().width > box.getBoundingClientRect().width + 0.05
    for (let step = 1; step <= ${steps} && isTooLong(); step += 1) box.dataset.shrink = String(step)
    const whole = [...line.textContent]
    let kept = whole.length
    while (isTooLong() && kept > 1) {
      kept = Math.min(kept - 1, Math.floor(kept * 0.98))
      line.textContent = whole.slice(0, kept).join('').trimEnd() + '…'
    }
  }
  const sheet = document.querySelector('.roll-80')
  if (sheet !== null) {
    const millimetres = Math.ceil((sheet.getBoundingClientRect().height / 96) * 25.4)
    document.documentElement.dataset.heightMm = String(millimetres)
  }
  return '<!DOCTYPE html>' + document.documentElement.outerHTML
})()`

/** Waits for the font and pictures of a page that is laid out already. */
export const settleScript = `(async () => {
  document.body.getBoundingClientRect()
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  return document.documentElement.outerHTML.length
})()`

/** The height a roll noted on its page, in millimetres; undefined for every other paper. */
export function notedHeight(page: string): number | undefined {
  const height = Number(/^<!DOCTYPE html><html[^>]* data-height-mm="(\d+)"/.exec(page)?.[1])
  return Number.isFinite(height) && height > 0 ? height : undefined
}
