import { deviceLetters } from '../../shared/domain/firm'
import { SelectField } from '../ui/select-field'
import { TextField } from '../ui/text-field'
import { FieldRow } from '../ui/form'
import { useWords } from '../words'
import type { StepProps } from './firm-step'

/** This PC's letter begins every number it gives; its name tells people which one it is. */
export function PcStep({ draft, onChange, tried }: StepProps) {
  const { t } = useWords()
  return (
    <FieldRow template="1fr 160px">
      <TextField
        label={t('entry.pc.name')}
        hint={t('entry.pc.nameHint')}
        placeholder={t('entry.pc.nameExample')}
        required
        autoFocus
        value={draft.pcName}
        onChange={(pcName) => onChange({ pcName })}
        error={tried && draft.pcName.trim() === '' ? t('entry.pc.nameMissing') : undefined}
      />
      <SelectField
        label={t('entry.pc.letter')}
        hint={t('entry.pc.letterHint', { letter: draft.letter })}
        value={draft.letter}
        onChange={(letter) => onChange({ letter: letter ?? 'A' })}
        options={[...deviceLetters].map((letter) => ({ value: letter, label: letter }))}
      />
    </FieldRow>
  )
}
