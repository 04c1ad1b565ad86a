import { useState } from 'react'
import type { QuestionList } from '../../../shared/contract/questions'
import { areas } from '../../../shared/domain/area'
import type { Session } from '../../../shared/contract/entry'
import type { Asking } from '../../stores/asking'
import { Button } from '../../ui/button'
import { SwitchField } from '../../ui/check-field'
import { ChoiceCards } from '../../ui/choice-cards'
import { Dialog } from '../../ui/dialog'
import { Form } from '../../ui/form'
import { formatTime } from '../../ui/format'
import { SendIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import type { SelectOption } from '../../ui/select-field'
import { SelectField } from '../../ui/select-field'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { RefusalNote } from '../refusal-note'
import type { Words } from '../speech'
import { useSubmit } from '../submit'
import type { AnswerSet } from './question-choices'
import { addresseeIn, answerSets, choicesIn } from './question-choices'

type Props = {
  asking: Asking
  list: QuestionList | undefined
  role: Session['role']
  onClose: () => void
}

/** Asks the others while the customer waits: what, whom, with which ready answers, and what to say meanwhile. */
export function QuestionDialog({ asking, list, role, onClose }: Props) {
  const words = useWords()
  const { t, language } = words
  const [text, setText] = useState('')
  const [to, setTo] = useState(asking.to ?? (role === 'back-office' ? 'area:sales' : 'area:manufacturing'))
  const [set, setSet] = useState<AnswerSet>('possible')
  const [choices, setChoices] = useState<string>(t('questions.form.setAnswers.possible'))
  const [fallback, setFallback] = useState<string>(t('questions.form.fallbackText'))
  const [waits, setWaits] = useState(role !== 'back-office')
  const [isTried, setTried] = useState(false)
  const { submit, busy, refusal } = useSubmit('question:ask')
  const ask = async () => {
    setTried(true)
    const addressee = addresseeIn(to)
    if (text.trim() === '' || addressee === undefined) return
    const { ticketId, customerId } = asking
    const draft = {
      text: text.trim(),
      to: addressee,
      choices: choicesIn(choices),
      fallback: fallback.trim(),
      customerWaits: waits,
      ...(ticketId === undefined ? {} : { ticketId }),
      ...(customerId === undefined ? {} : { customerId }),
    }
    const saved = await submit((requestId) => ({ requestId, draft }))
    if (saved === undefined) return
    toast({ text: t('questions.form.sent', { time: formatTime(Date.now(), language) }) })
    onClose()
  }
  const chooseSet = (next: AnswerSet) => {
    setSet(next)
    setChoices(next === 'free' ? '' : t(`questions.form.setAnswers.${next}`))
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('questions.form.title')}
      subtitle={asking.about ?? t('questions.form.subtitle')}
      onSubmit={() => void ask()}
      foot={
        <>
          <Button
            variant="main"
            icon={SendIcon}
            keys={['Ctrl', 'Enter']}
            busy={busy}
            onPress={() => void ask()}
          >
            {t('questions.form.send')}
          </Button>
          <Button keys={['Escape']} onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void ask()}>
        <Stack>
          <TextArea
            label={t('questions.form.text')}
            required
            autoFocus
            rows={2}
            value={text}
            onChange={setText}
            error={isTried && text.trim() === '' ? t('questions.form.textMissing') : undefined}
          />
          <SelectField
            label={t('questions.form.to')}
            required
            searchable
            value={to}
            onChange={(value) => setTo(value ?? '')}
            options={addressees(list, words)}
            error={isTried && addresseeIn(to) === undefined ? t('questions.form.toMissing') : undefined}
          />
          <ChoiceCards
            label={t('questions.form.occasion')}
            look="pill"
            value={set}
            onChange={chooseSet}
            options={answerSets.map((value) => ({ value, title: t(`questions.form.sets.${value}`) }))}
          />
          <TextField
            label={t('questions.form.choices')}
            hint={t('questions.form.choicesHint')}
            maxLength={400}
            value={choices}
            onChange={setChoices}
          />
          <TextField
            label={t('questions.form.fallback')}
            maxLength={200}
            value={fallback}
            onChange={setFallback}
          />
          <SwitchField label={t('questions.form.waits')} checked={waits} onChange={setWaits} />
          <RefusalNote refusal={refusal} />
        </Stack>
      </Form>
    </Dialog>
  )
}

function addressees(list: QuestionList | undefined, { t }: Words): SelectOption[] {
  return [
    ...areas.map((area) => ({
      value: `area:${area}`,
      label: t(`ticket.area.${area}`),
      group: t('questions.form.areas'),
    })),
    ...(list?.people ?? []).map(({ id, name }) => ({
      value: `person:${id}`,
      label: name,
      group: t('questions.form.people'),
    })),
    ...(list?.pcs ?? []).map(({ id, letter, name }) => ({
      value: `pc:${id}`,
      label: t('questions.pc', { letter, name }),
      group: t('questions.form.pcs'),
    })),
  ]
}
