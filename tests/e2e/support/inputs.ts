import { test } from '@playwright/test'
import type { Page } from '@playwright/test'

/** One activation (key, click) or one field filled, however many letters that took. */
export type Input = { readonly kind: 'key' | 'click' | 'fill'; readonly what: string }

export type Inputs = {
  /** Everything so far, in order; also written into the test's output as a table. */
  readonly list: () => Promise<readonly Input[]>
  /** Forgets what was counted, to begin behind a scan or a preparation. */
  readonly restart: () => Promise<void>
}

const place = 'countedInputs'

/** Counts from now on what somebody at the page presses, clicks and fills (product.md §4, "an input"). */
export async function countInputs(page: Page): Promise<Inputs> {
  await page.evaluate(watch, place)
  return {
    list: async () => {
      const found: unknown = await page.evaluate((name) => Reflect.get(globalThis, name), place)
      const inputs = Array.isArray(found) ? found.flatMap(inputsIn) : []
      print(inputs)
      return inputs
    },
    restart: async () => {
      await page.evaluate((name) => {
        const found: unknown = Reflect.get(globalThis, name)
        if (Array.isArray(found)) found.length = 0
      }, place)
    },
  }
}

function inputsIn(entry: unknown): Input[] {
  const kind: unknown = Reflect.get(Object(entry), 'kind')
  const what = String(Reflect.get(Object(entry), 'what'))
  return kind === 'key' || kind === 'click' || kind === 'fill' ? [{ kind, what }] : []
}

function print(inputs: readonly Input[]): void {
  const rows = inputs.map(
    ({ kind, what }, index) => `${String(index + 1).padStart(3)}  ${kind.padEnd(5)}  ${what}`,
  )
  const title = `${test.info().title}: ${inputs.length} inputs`
  process.stdout.write(`${[title, ...rows].join('\n')}\n`)
}

/** Runs in the page, so it knows nothing from outside. */
function watch(name: string): void {
  const inputs: { kind: string; what: string }[] = []
  Reflect.set(globalThis, name, inputs)
  let filling: EventTarget | null = null
  let pressed = false
  const modifiers = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])
  const editing = new Set(['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])
  const noText = new Set(['checkbox', 'radio', 'button', 'submit', 'file', 'range'])

  const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !noText.has(target.type))
  const nameOf = (target: EventTarget | null): string => {
    if (!(target instanceof Element)) return ''
    const named = target.closest('button, a, label, [role], input, textarea, select') ?? target
    const label = 'labels' in named && named.labels instanceof NodeList ? named.labels[0] : undefined
    const text = named.getAttribute('aria-label') ?? label?.textContent ?? named.textContent ?? ''
    return text.replace(/\s+/g, ' ').trim().slice(0, 60)
  }
  const fill = (target: EventTarget) => {
    if (filling !== target) inputs.push({ kind: 'fill', what: nameOf(target) })
    filling = target
  }
  const keyName = (event: KeyboardEvent) => {
    const held = [
      event.ctrlKey && 'Ctrl',
      event.altKey && 'Alt',
      event.shiftKey && event.key.length > 1 && 'Shift',
    ]
    return [...held.filter((key) => key !== false), event.key === ' ' ? 'Space' : event.key].join('+')
  }
  const onKey = (event: KeyboardEvent) => {
    if (modifiers.has(event.key) || event.repeat) return
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey
    if (isField(event.target) && (isText || editing.has(event.key))) {
      fill(event.target)
      return
    }
    filling = null
    inputs.push({ kind: 'key', what: keyName(event) })
  }
  document.addEventListener('keydown', onKey, true)
  // A tool may set a field's text without pressing keys.
  document.addEventListener('input', ({ target }) => void (isField(target) && fill(target)), true)
  document.addEventListener('pointerdown', () => void (pressed = true), true)
  document.addEventListener(
    'click',
    ({ target }) => {
      // A key on a button and a label for its field click a second time; nobody pressed for that one.
      if (!pressed) return
      pressed = false
      filling = null
      inputs.push({ kind: 'click', what: nameOf(target) })
    },
    true,
  )
}
