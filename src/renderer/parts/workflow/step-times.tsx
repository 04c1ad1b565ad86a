import { shortestMinutes, totalMinutes } from '../../../shared/domain/step-graph'
import type { TemplateStep } from '../../../shared/domain/workflow'
import { useWords } from '../../words'
import { minutesWords } from './minutes-entry'
import css from './step-times.module.css'

/** How long a workflow takes: all its work together, and the longest way through it. */
export function StepTimes({ steps }: { readonly steps: readonly TemplateStep[] }) {
  const words = useWords()
  const { t } = words
  return (
    <dl className={css.times}>
      <div className={css.time}>
        <dt>{t('workflows.preview.total')}</dt>
        <dd>{minutesWords(totalMinutes(steps), words)}</dd>
      </div>
      <div className={css.time} title={t('workflows.preview.shortestHint')}>
        <dt>{t('workflows.preview.shortest')}</dt>
        <dd>{minutesWords(shortestMinutes(steps), words)}</dd>
      </div>
    </dl>
  )
}
