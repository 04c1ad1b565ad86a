import type { JsonObject } from './json'
import type { TemplateStep } from './workflow'

/** A new step of a ticket on its way to the store. */
export type StepCopy = { readonly id: string; readonly fields: JsonObject }

type Source = { readonly ticketId: string; readonly versionId?: string; readonly nextId: () => string }

/**
 * A ticket's own copies of the steps of a template version, in its order: new ids, with what each waits for mapped to
 * them. Nothing in them points at the template but the name of its version.
 */
export function stepsFromTemplate(steps: readonly TemplateStep[], source: Source): StepCopy[] {
  const ids = new Map(steps.map(({ key }) => [key, source.nextId()]))
  return steps.map((step, index) => stepCopy(step, { ...source, ids, position: index + 1 }))
}

type Place = Pick<Source, 'ticketId' | 'versionId'> & {
  /** The id of each step by its key. */
  readonly ids: ReadonlyMap<string, string>
  readonly position: number
}

/** One step of a ticket as a template or a hand describes it, at its place. */
export function stepCopy(step: TemplateStep, { ids, ticketId, versionId, position }: Place): StepCopy {
  const { key, after, checklist, ...fields } = step
  return {
    id: ids.get(key) ?? key,
    fields: {
      ...fields,
      ticketId,
      position,
      after: after.map((other) => ids.get(other) ?? other),
      checklist: checklist.map((text) => ({ text, done: false })),
      owner: null,
      answer: '',
      photos: [],
      ...(versionId === undefined ? {} : { fromVersion: versionId }),
    },
  }
}
