import { z } from 'zod'
import type { ParkedRow } from '../../../shared/contract/intake'
import type { Refusal } from '../../../shared/domain/refusal'
import { RefusalNote } from '../../parts/refusal-note'
import { Button } from '../../ui/button'
import { formatTime } from '../../ui/format'
import { IconButton } from '../../ui/icon-button'
import { DraftIcon, InfoIcon, TrashIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import { Note } from '../../ui/note'
import { Row, Rows } from '../../ui/rows'
import { TwoLines } from '../../ui/two-lines'
import { Icon } from '../../ui/icon'
import { useWords } from '../../words'
import { useDropParked, useTakeParked } from './parked'

type Props = {
  rows: readonly ParkedRow[]
  /** Runs before the present form draft is exchanged for a parked one. */
  before?: (() => Promise<void>) | undefined
  onTaken?: (() => void) | undefined
}

/** Parked drafts to go on with or to throw away. */
export function ParkedRows({ rows, before, onTaken }: Props) {
  const { t, language } = useWords()
  const { take, busy, refusal } = useTakeParked()
  const drop = useDropParked()
  const goOn = async (id: string) => {
    await before?.()
    if (await take(id)) onTaken?.()
  }
  return (
    <>
      <Rows label={t('intake.parked.title')}>
        {rows.map((row) => {
          const name = nameOf(row, t('intake.parked.unnamed'))
          return (
            <Row
              key={row.id}
              lead={<Icon glyph={DraftIcon} />}
              end={
                <Inline>
                  <Button
                    size="s"
                    busy={busy}
                    title={t('intake.parked.takeOf', { name })}
                    onPress={() => void goOn(row.id)}
                  >
                    {t('intake.parked.take')}
                  </Button>
                  <IconButton
                    size="s"
                    icon={TrashIcon}
                    label={t('intake.parked.dropOf', { name })}
                    onPress={() => void drop(row.id)}
                  />
                </Inline>
              }
            >
              <TwoLines
                title={name}
                detail={t('intake.parked.by', {
                  time: formatTime(row.parkedAt, language),
                  name: row.parkedByName,
                })}
              />
            </Row>
          )
        })}
      </Rows>
      <Refused refusal={refusal} />
    </>
  )
}

const taker = z.object({ name: z.string().min(1) })

/** Who was quicker, where that is known. */
function Refused({ refusal }: { refusal: Refusal | undefined }) {
  const { t } = useWords()
  const by = taker.safeParse(refusal?.facts)
  if (refusal?.code !== 'draft-taken' || !by.success) return <RefusalNote refusal={refusal} />
  return (
    <Note tone="amber" icon={InfoIcon}>
      {t('intake.parked.takenBy', by.data)}
    </Note>
  )
}

function nameOf({ title, customerName }: ParkedRow, unnamed: string): string {
  const parts = [customerName, title].filter((part) => part !== '')
  return parts.length === 0 ? unnamed : parts.join(': ')
}
