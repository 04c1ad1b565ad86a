import type { PreviewFile } from '../../../shared/contract/data'
import type { DoubtfulRow } from '../../../shared/domain/import-plan'
import { useImportDesk } from '../../stores/import-desk'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { BanIcon, CheckCircleIcon, CheckIcon, CrossCircleIcon, EditIcon, WarningIcon } from '../../ui/icons'
import { Hidden, Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import type { ShownCell } from './data-cells'
import { viewRow } from './data-cells'
import css from './data-row.module.css'
import type { Words } from './data-words'
import { nameOfRow, placeOf, problemSentence } from './data-words'

type Props = { row: DoubtfulRow; file: PreviewFile | undefined; onEdit: () => void }

/** One doubtful row: why, as it stands, as it would be taken, and the person's word on it. */
export function DoubtfulRowView({ row, file, onEdit }: Props) {
  const words = useWords()
  const { t } = words
  const { raw, proposed } = viewRow(row, file ?? { mapping: {} })
  const name = nameOfRow(row, t)
  return (
    <article className={css.row} aria-label={`${name}, ${placeOf(row, t)}`}>
      <div className={css.words}>
        <TwoLines title={name} detail={placeOf(row, t)} />
        {row.problems.map((problem) => (
          <p key={`${problem.code} ${problem.field}`}>{problemSentence(problem, t)}</p>
        ))}
      </div>
      <div className={css.sides}>
        <Side label={t('data.row.inFile')} cells={raw} tone="raw" words={words} />
        {proposed === null ? (
          <Muted>{t('data.row.noProposal')}</Muted>
        ) : (
          <Side label={proposedLabel(row, words)} cells={proposed} tone="proposed" words={words} />
        )}
      </div>
      <Decide row={row} name={name} onEdit={onEdit} />
    </article>
  )
}

function proposedLabel({ repair }: DoubtfulRow, { t }: Words): string {
  if (repair === null) return t('data.row.asIs')
  return `${t('data.row.proposed')}, ${repair.sure ? t('data.row.sure') : t('data.row.unsure')}`
}

type SideProps = { label: string; cells: readonly ShownCell[]; tone: 'raw' | 'proposed'; words: Words }

function Side({ label, cells, tone, words }: SideProps) {
  return (
    <div className={css.side}>
      <span className={css.label}>{label}</span>
      <span className={css.cells} data-copy>
        {cells.map((cell, index) => (
          <Cell key={index} cell={cell} tone={tone} words={words} />
        ))}
      </span>
    </div>
  )
}

function Cell({ cell, tone, words }: { cell: ShownCell; tone: SideProps['tone']; words: Words }) {
  if (cell === 'gap') return <span className={css.gap}>…</span>
  const { text, mark } = cell
  return (
    <span className={css.cell} data-mark={mark ? tone : undefined}>
      {text === '' ? <Muted>{words.t('data.row.empty')}</Muted> : text}
    </span>
  )
}

type DecideProps = { row: DoubtfulRow; name: string; onEdit: () => void }

function Decide({ row, name, onEdit }: DecideProps) {
  const { t } = useWords()
  const { busy, change } = useImportDesk()
  const decide = (is: 'undecided' | 'accepted' | 'refused') => {
    if (busy === undefined) void change({ decisions: [{ key: row.key, is }] })
  }
  if (row.decision !== 'undecided') {
    return (
      <div className={css.does}>
        <DecidedChip row={row} />
        <Button size="s" variant="quiet" onPress={() => decide('undecided')}>
          {t('data.row.reopen')}
          <Hidden> {name}</Hidden>
        </Button>
      </div>
    )
  }
  return (
    <div className={css.does}>
      {row.acceptable && (
        <Button size="s" variant="soft" icon={CheckIcon} onPress={() => decide('accepted')}>
          {t('data.row.accept')}
          <Hidden> {name}</Hidden>
        </Button>
      )}
      <Button size="s" icon={BanIcon} onPress={() => decide('refused')}>
        {t('data.row.refuse')}
        <Hidden> {name}</Hidden>
      </Button>
      <Button size="s" variant="quiet" icon={EditIcon} onPress={onEdit}>
        {t('data.row.edit')}
        <Hidden> {name}</Hidden>
      </Button>
    </div>
  )
}

function DecidedChip({ row: { decision, state } }: { row: DoubtfulRow }) {
  const { t } = useWords()
  if (decision === 'refused') return <Chip icon={CrossCircleIcon}>{t('data.row.refused')}</Chip>
  if (state === 'doubtful') {
    return (
      <Chip tone="amber" icon={WarningIcon}>
        {t('data.row.acceptedBut')}
      </Chip>
    )
  }
  return (
    <Chip tone="green" icon={CheckCircleIcon}>
      {t('data.row.accepted')}
    </Chip>
  )
}
