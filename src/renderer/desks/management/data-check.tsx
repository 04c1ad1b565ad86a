import { useState } from 'react'
import type { Answer } from '../../../shared/contract/requests'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { formatDayTime } from '../../ui/format'
import { CheckCircleIcon, ShieldIcon, WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import type { Words } from './data-words'
import { counted, countText } from './data-words'

type Checked = Answer<'app:check-data'>

/** Recounts the data when asked, and says plainly what it found. */
export function CheckCard() {
  const words = useWords()
  const { t } = words
  const { submit, busy, refusal } = useSubmit('app:check-data')
  const [checked, setChecked] = useState<Checked>()
  const check = async () => {
    const answer = await submit(() => ({}))
    if (answer !== undefined) setChecked(answer)
  }
  return (
    <Card title={t('data.check.title')} pad>
      <Stack>
        <p>{t('data.check.text')}</p>
        <RefusalNote refusal={refusal} />
        <Button wide icon={ShieldIcon} busy={busy} onPress={() => void check()}>
          {t('data.check.start')}
        </Button>
        {checked && <Result checked={checked} words={words} />}
      </Stack>
    </Card>
  )
}

function Result({ checked, words }: { checked: Checked; words: Words }) {
  const { t, language } = words
  const { findings, records, checkedAt } = checked
  const number = countText(records, words)
  const result = t('data.check.result', { number, time: formatDayTime(checkedAt, language) })
  if (findings.length === 0) {
    return (
      <Note tone="green" icon={CheckCircleIcon} title={t('data.check.fine')}>
        {result}
      </Note>
    )
  }
  return (
    <Note tone="red" icon={WarningIcon} title={t('data.check.found', counted(findings.length, words))}>
      <p>{result}</p>
      {findings.map(({ code, ids }) => (
        <p key={`${code} ${ids.join()}`}>
          {t(`data.check.finding.${code}`)}{' '}
          <Muted>{t('data.check.ids', { ids: ids.slice(0, 5).join(', ') })}</Muted>
        </p>
      ))}
    </Note>
  )
}
