import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { send, useQuery } from '../../stores/requests'
import { Card } from '../../ui/card'
import { Details } from '../../ui/details'
import { CheckIcon, ScanIcon, WarningIcon } from '../../ui/icons'
import { FieldRow } from '../../ui/form'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { Stroke } from '../scanner'
import { useScans } from '../scanner-keys'
import type { Verdict } from '../scanner-verdict'
import { verdictOn } from '../scanner-verdict'

/** So long after the last sign nothing more is coming. */
const silenceMs = 600

/** The scanner's test: what arrived, how fast, what it means, and what to set differently. */
export function ScannerCard() {
  const { t } = useWords()
  const { text, verdict, onKeyDown, onText } = useTest()
  const prefix = useQuery('printer:settings', {}, ['prints']).value?.scannerPrefix ?? ''
  return (
    <Card title={t('papers.scanner.title')} pad>
      <Stack>
        <FieldRow template="minmax(0, 1fr) 240px">
          {/* The field's own keys are what is measured. */}
          <div onKeyDown={onKeyDown} role="presentation">
            <TextField
              label={t('papers.scanner.field')}
              hint={t('papers.scanner.say')}
              icon={ScanIcon}
              value={text}
              onChange={onText}
            />
          </div>
          <TextField
            label={t('papers.scanner.prefix')}
            hint={t('papers.scanner.prefixHint')}
            value={prefix}
            maxLength={1}
            onChange={(sign) => void send('scanner:set-prefix', { prefix: sign.trim().slice(-1) })}
          />
        </FieldRow>
        {verdict !== undefined && <VerdictView verdict={verdict} />}
      </Stack>
    </Card>
  )
}

function useTest() {
  const strokes = useRef<Stroke[]>([])
  const silence = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [text, setText] = useState('')
  const [verdict, setVerdict] = useState<Verdict>()
  const end = (byEnter: boolean) => {
    clearTimeout(silence.current)
    if (strokes.current.length > 0) setVerdict(verdictOn(strokes.current, byEnter))
    strokes.current = []
    setText('')
  }
  // A scan that was recognised does not reach the field's keys any more; its signs did.
  useScans(() => {
    end(true)
    return true
  })
  const onKeyDown = ({ key, timeStamp }: KeyboardEvent) => {
    if (key === 'Enter') return end(true)
    if (key === 'Backspace' || key === 'Escape') strokes.current = []
    if ([...key].length !== 1) return
    strokes.current = [...strokes.current, { key, at: timeStamp }]
    clearTimeout(silence.current)
    silence.current = setTimeout(() => end(false), silenceMs)
  }
  return { text, verdict, onKeyDown, onText: setText }
}

function VerdictView({ verdict }: { verdict: Verdict }) {
  const { t } = useWords()
  const { advice, text, slowestMs } = verdict
  const isGood = advice === 'good' || advice === 'foreign'
  return (
    <div role="status">
      <Stack>
        <Note tone={isGood ? 'green' : 'amber'} icon={isGood ? CheckIcon : WarningIcon}>
          {t(`papers.scanner.advice.${advice}`)}
        </Note>
        <Details
          items={[
            { label: t('papers.scanner.read'), value: text },
            { label: t('papers.scanner.means'), value: meaning(verdict, t) },
            { label: t('papers.scanner.length'), value: String([...text].length) },
            { label: t('papers.scanner.slowest'), value: t('papers.scanner.pause', { ms: slowestMs }) },
          ]}
        />
      </Stack>
    </div>
  )
}

function meaning({ code, isTestText }: Verdict, t: ReturnType<typeof useWords>['t']): string {
  if (isTestText) return t('papers.scanner.testText')
  switch (code?.kind) {
    case 'ticket':
      return t('papers.scanner.ticket', { number: code.number })
    case 'item':
      return t('papers.scanner.item', { number: code.number, position: code.position })
    case 'shelf':
      return t('papers.scanner.shelf', { shelf: code.shelf })
    case undefined:
      return t('papers.scanner.foreign')
  }
}
