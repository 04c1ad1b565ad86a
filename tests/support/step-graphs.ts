import fc from 'fast-check'
import { areas } from '../../src/shared/domain/area'
import type { TemplateStep } from '../../src/shared/domain/workflow'

export function aStep(over: Partial<TemplateStep> = {}): TemplateStep {
  return {
    key: 'make',
    title: 'Drucken',
    area: 'manufacturing',
    estimateMinutes: 30,
    isCheck: false,
    procedure: '',
    after: [],
    checklist: [],
    ...over,
  }
}

/** Lists of steps in a valid order without a check: each waits for some of those before it. */
export const anyGraph = (most = 10): fc.Arbitrary<TemplateStep[]> =>
  fc
    .array(
      fc.record({
        waits: fc.array(fc.nat(30), { maxLength: 4 }),
        minutes: fc.integer({ min: 1, max: 600 }),
        area: fc.constantFrom(...areas),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((raw) =>
      raw.map(({ waits, minutes, area }, index) => {
        const after = index === 0 ? [] : [...new Set(waits.map((back) => `step-${back % index}`))]
        return aStep({
          key: `step-${index}`,
          title: `Schritt ${index}`,
          area,
          estimateMinutes: minutes,
          after,
        })
      }),
    )
