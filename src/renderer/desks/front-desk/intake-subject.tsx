import { Card } from '../../ui/card'
import { Stack } from '../../ui/layout'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { IntakeForm } from './intake-form'
import { titleOf } from './intake-form'

type Props = { form: IntakeForm; onChange: (part: Partial<IntakeForm>) => void }

/** What it is about in words; the title follows the first item or line until somebody types one. */
export function IntakeSubject({ form, onChange }: Props) {
  const { t } = useWords()
  const derived = titleOf({ ...form, title: '' })
  const hasDescription = form.kind !== 'order'
  return (
    <Card title={t('intake.subject.title')} pad>
      <Stack gap="s">
        {hasDescription && (
          <TextArea
            label={t('intake.subject.description')}
            placeholder={t(`intake.subject.placeholder.${form.kind}`)}
            value={form.description}
            onChange={(description) => onChange({ description })}
            rows={3}
          />
        )}
        <TextField
          label={t('intake.subject.name')}
          placeholder={derived === '' ? t('intake.subject.nameHint') : derived}
          value={form.title}
          onChange={(title) => onChange({ title })}
          maxLength={200}
        />
      </Stack>
    </Card>
  )
}
