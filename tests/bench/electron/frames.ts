import type { Page } from '@playwright/test'
import { z } from 'zod'

const noted = z.object({ gaps: z.array(z.number()), tasks: z.array(z.number()) })
/** Milliseconds from frame to frame, and how long each task took that held the page for over 50 ms. */
export type Frames = z.infer<typeof noted>

/** Notes every frame of the page while something is done with it. */
export async function whileNoting(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const gaps: number[] = []
    const tasks: number[] = []
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    )
    observer.observe({ entryTypes: ['longtask'] })
    let last: number | undefined
    let goesOn = true
    const frame = (at: number) => {
      if (last !== undefined) gaps.push(at - last)
      last = at
      if (goesOn) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    Reflect.set(globalThis, 'endOfFrames', () => {
      goesOn = false
      observer.disconnect()
      return { gaps, tasks }
    })
  })
  await act()
  return noted.parse(
    await page.evaluate(() => Reflect.apply(Reflect.get(globalThis, 'endOfFrames'), null, [])),
  )
}

/** Scrolls what can be scrolled furthest within the selector, a step each frame, down and up again. */
export function scrollFarthest(page: Page, within: string): Promise<void> {
  return page.evaluate(
    (selector) =>
      new Promise<void>((resolve) => {
        const all = [...document.querySelectorAll(`${selector}, ${selector} *`)]
        const depth = (element: Element) => element.scrollHeight - element.clientHeight
        const scrollable = all.filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowY))
        const farthest = scrollable.toSorted((a, b) => depth(b) - depth(a))[0]
        if (farthest === undefined || depth(farthest) < 1_000) throw new Error('nothing here to scroll')
        let count = 0
        const step = () => {
          farthest.scrollTop += count < 120 ? 240 : -240
          count += 1
          if (count < 240) requestAnimationFrame(step)
          else resolve()
        }
        requestAnimationFrame(step)
      }),
    within,
  )
}
