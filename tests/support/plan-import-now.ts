import { planImport } from '../../src/main/imports/plan'
import type { ImportPlan } from '../../src/shared/domain/import-plan'

/** The plan without its pauses for progress. */
export function planImportNow(input: Parameters<typeof planImport>[0]): ImportPlan {
  const steps = planImport(input)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
