import type { Area } from './area'
import type { Kind } from './kind'
import type { Task } from './task'
import type { TemplateStep, WorkflowDraft } from './workflow'

type UsualStep = {
  readonly area: Area
  readonly minutes: number
  readonly after: readonly string[]
  /** What it asks for, and that it is the check. */
  readonly check?: Task
}

const order = {
  look: { area: 'manufacturing', minutes: 15, after: [] },
  material: { area: 'fulfilment', minutes: 10, after: [] },
  make: { area: 'manufacturing', minutes: 60, after: ['look', 'material'] },
  complete: { area: 'fulfilment', minutes: 20, after: ['make'] },
  check: { area: 'fulfilment', minutes: 10, after: ['complete'], check: 'step.quality-check' },
} as const satisfies Record<string, UsualStep>

const service = {
  find: { area: 'manufacturing', minutes: 20, after: [] },
  repair: { area: 'manufacturing', minutes: 60, after: ['find'] },
  check: { area: 'fulfilment', minutes: 15, after: ['repair'], check: 'step.quality-check' },
} as const satisfies Record<string, UsualStep>

const sales = {
  clear: { area: 'sales', minutes: 15, after: [] },
  reckon: { area: 'sales', minutes: 20, after: ['clear'] },
  write: { area: 'sales', minutes: 15, after: ['reckon'] },
} as const satisfies Record<string, UsualStep>

const marketing = {
  draft: { area: 'marketing', minutes: 60, after: [] },
  agree: { area: 'marketing', minutes: 15, after: ['draft'] },
  spread: { area: 'marketing', minutes: 30, after: ['agree'] },
} as const satisfies Record<string, UsualStep>

const formality = {
  look: { area: 'accounting', minutes: 10, after: [] },
  issue: { area: 'accounting', minutes: 10, after: ['look'] },
} as const satisfies Record<string, UsualStep>

/** How most small offices work, by kind: what to begin with before one has thought about it. */
const usual = { order, service, sales, marketing, formality } as const satisfies Record<
  Kind,
  Record<string, UsualStep>
>
type Usual = typeof usual

/** The texts of the usual workflow of a kind: its name, and each step with its procedure and points to tick. */
export type UsualWords<K extends Kind> = {
  readonly name: string
  readonly steps: {
    readonly [S in keyof Usual[K]]: {
      readonly title: string
      readonly procedure: string
      readonly checklist: readonly string[]
    }
  }
}

type AnyWords = {
  readonly name: string
  readonly steps: Readonly<
    Record<
      string,
      { readonly title: string; readonly procedure: string; readonly checklist: readonly string[] }
    >
  >
}

/** The usual workflow of a kind in the words of one language. */
export function usualWorkflow(kind: Kind, { name, steps: words }: AnyWords): WorkflowDraft {
  const table: Readonly<Record<string, UsualStep>> = usual[kind]
  const steps = Object.entries(table).map(([key, { area, minutes, after, check }]): TemplateStep => {
    const { title = key, procedure = '', checklist = [] } = words[key] ?? {}
    return {
      key,
      title,
      area,
      ...(check === undefined ? {} : { skill: check }),
      estimateMinutes: minutes,
      isCheck: check !== undefined,
      procedure,
      after: [...after],
      checklist: [...checklist],
    }
  })
  return { name, kind, steps, note: '' }
}
