import type { GraphFault } from '../../../shared/domain/step-graph'
import { graphProblems } from '../../../shared/domain/step-graph'
import type { PlanStep } from '../../../shared/domain/step-plan'
import type { TemplateStep } from '../../../shared/domain/workflow'
import { maxSteps, templateStepSchema } from '../../../shared/domain/workflow'
import type { StepForm } from '../../stores/workflow-drafts'
import { parseMinutes } from './minutes-entry'

export function stepForm(step: TemplateStep | PlanStep): StepForm {
  const { key, title, area, skill = null, isCheck, procedure, after } = step
  const isOver = 'state' in step && (step.state === 'done' || step.state === 'left-out')
  const isBegun = 'isBegun' in step && step.isBegun
  return {
    key,
    title,
    area,
    skill,
    minutesText: String(step.estimateMinutes),
    isCheck,
    procedure,
    checklistText: step.checklist.join('\n'),
    after,
    ...(isBegun ? { fixed: isOver ? ('over' as const) : ('begun' as const) } : {}),
  }
}

/** The step as it would be saved; what cannot be read yet counts a minute, so that the drawing always stands. */
export function stepOf(form: StepForm): TemplateStep {
  const { key, title, area, skill, minutesText, isCheck, procedure, checklistText, after } = form
  return {
    key,
    title: title.trim(),
    area,
    ...(skill === null ? {} : { skill }),
    estimateMinutes: parseMinutes(minutesText) ?? 1,
    isCheck,
    procedure: procedure.trim(),
    after: [...after],
    checklist: checklistText
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }
}

export type StepFault = GraphFault | 'title' | 'minutes' | 'checklist'
export type StepsProblem = { readonly key: string; readonly fault: StepFault }

/** Everything that hinders saving, step by step. */
export function stepsProblems(forms: readonly StepForm[]): StepsProblem[] {
  const own = forms.flatMap((form) => {
    const { title, checklist } = templateStepSchema.shape
    const step = stepOf(form)
    const faults: StepFault[] = [
      ...(title.safeParse(step.title).success ? [] : ['title' as const]),
      ...(parseMinutes(form.minutesText) === undefined ? ['minutes' as const] : []),
      ...(checklist.safeParse(step.checklist).success ? [] : ['checklist' as const]),
    ]
    return faults.map((fault) => ({ key: form.key, fault }))
  })
  return [...own, ...graphProblems(forms.map(stepOf))]
}

export function isFull(forms: readonly StepForm[]): boolean {
  return forms.length >= maxSteps
}

/** Two lists that would be saved alike. */
export function isSamePlan(a: readonly StepForm[], b: readonly StepForm[]): boolean {
  return JSON.stringify(a.map(stepOf)) === JSON.stringify(b.map(stepOf))
}
