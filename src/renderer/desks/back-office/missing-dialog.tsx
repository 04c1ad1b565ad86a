import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { ReadyPoint } from '../../../shared/domain/ready'
import { Icon } from '../../ui/icon'
import { CircleIcon } from '../../ui/icons'
import { useWords } from '../../words'
import { MoveDialog } from './move-dialog'
import css from './missing-dialog.module.css'

type Props = {
  readonly row: BenchRow
  readonly missing: readonly ReadyPoint[]
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** Why a ticket is not ready, point by point, with the way to where it can be given. */
export function MissingDialog({ row, missing, onOpen, onClose }: Props) {
  const { t } = useWords()
  return (
    <MoveDialog
      rows={[row]}
      title={t('bench.missing.title')}
      submit={t('bench.missing.open')}
      onSubmit={onOpen}
      onClose={onClose}
    >
      <p>{t('bench.missing.text', { number: row.number })}</p>
      <ul className={css.points}>
        {missing.map((point) => (
          <li key={point}>
            <Icon glyph={CircleIcon} size="xs" />
            {t(`bench.missing.${point}`)}
          </li>
        ))}
      </ul>
      <p className={css.safe}>{t('bench.missing.safe')}</p>
    </MoveDialog>
  )
}
