import { Card } from '../../ui/card'
import { Stack } from '../../ui/layout'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import css from './intake.module.css'
import type { IntakeForm } from './intake-form'
import { isAboutItems, titleOf } from './intake-form'

type Props = { form: IntakeForm; onChange: (part: Partial<IntakeForm>) => void }

/** What it is about in words. Kinds that are about things have their title at the items. */
export function IntakeSubject({ form, onChange }: Props) {
  const { t } = useWords()
  return (
    <Card title={t('intake.subject.title')} pad>
      <Stack gap="s">
        <TextArea
          label={t('intake.subject.description')}
          placeholder={t(`intake.subject.placeholder.${form.kind}`)}
          value={form.description}
          onChange={(description) => onChange({ description })}
          rows={isAboutItems(form.kind) ? 2 : 3}
        />
        {!isAboutItems(form.kind) && <IntakeTitle form={form} onChange={onChange} />}
      </Stack>
    </Card>
  )
}

/** The title follows the first item or line until somebody types one. */
export function IntakeTitle({ form, onChange }: Props) {
  const { t } = useWords()
  const derived = titleOf({ ...form, title: '' })
  const isBeside = isAboutItems(form.kind)
  return (
    <div className={isBeside ? css.title : undefined}>
      <TextField
        label={t('intake.subject.name')}
        hideLabel={isBeside}
        placeholder={
          derived === ''
            ? t('intake.subject.nameHint')
            : isBeside
              ? t('intake.subject.nameDerived', { title: derived })
              : derived
        }
        value={form.title}
        onChange={(title) => onChange({ title })}
        maxLength={200}
      />
    </div>
  )
}
