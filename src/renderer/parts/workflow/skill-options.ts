import type { OfficeTask } from '../../../shared/domain/skill'
import type { Words } from '../speech'

/** What a step may ask for without the office having added anything. */
export const builtInSkills = ['step.work', 'step.quality-check', 'step.shelve'] as const

/** What a step may ask for, grouped; what it asks for already stays choosable after it was retired. */
export function skillOptions(tasks: readonly OfficeTask[], chosen: string | null, { t }: Words) {
  const own = tasks.filter(({ id, active }) => active || id === chosen)
  const known: string[] = [...builtInSkills, ...own.map(({ id }) => id)]
  const unknown = chosen === null || known.includes(chosen) ? [] : [chosen]
  return [
    ...own.map(({ id, name }) => ({ value: id, label: name, group: t('workflows.step.ownTasks') })),
    ...builtInSkills.map((task) => ({
      value: task,
      label: t(`capacity.skill.builtInTask.${task}`),
      group: t('workflows.step.builtIn'),
    })),
    ...unknown.map((task) => ({
      value: task,
      label: t('workflows.step.gone'),
      group: t('workflows.step.builtIn'),
    })),
  ]
}
