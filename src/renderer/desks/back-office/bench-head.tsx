import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button'
import { BoardIcon } from '../../ui/drawn-icons'
import { ArrowIcon, SearchIcon, TableViewIcon } from '../../ui/icons'
import { PageHead } from '../../ui/page-head'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import css from './bench-head.module.css'
import type { BenchLook } from '../../../shared/domain/bench-view'

type Props = {
  readonly text: string
  readonly look: BenchLook
  readonly mayTake: boolean
  /** The menu of saved views. */
  readonly views: ReactNode
  readonly onText: (text: string) => void
  /** Enter in the find field. */
  readonly onFind: () => void
  readonly onLook: (look: BenchLook) => void
  readonly onNext: () => void
}

export function BenchHead({ text, look, mayTake, views, onText, onFind, onLook, onNext }: Props) {
  const { t } = useWords()
  const find = useRef<HTMLInputElement>(null)
  const toFind = () => {
    find.current?.focus()
    find.current?.select()
  }
  useKeys({
    F3: toFind,
    ...(mayTake ? { F6: onNext } : {}),
  })
  return (
    <PageHead
      title={t('bench.title')}
      lives={
        <div className={css.find}>
          <TextField
            ref={find}
            label={t('bench.find')}
            hideLabel
            placeholder={t('bench.find')}
            type="search"
            icon={SearchIcon}
            keys={['F3']}
            value={text}
            onChange={onText}
            onEnter={onFind}
          />
        </div>
      }
    >
      {views}
      <Segmented
        label={t('bench.look')}
        value={look}
        onChange={(value) => onLook(value === 'table' ? 'table' : 'board')}
        options={[
          { value: 'board', label: t('bench.board'), icon: BoardIcon },
          { value: 'table', label: t('bench.table'), icon: TableViewIcon },
        ]}
      />
      {mayTake && (
        <Button variant="main" icon={ArrowIcon} keys={['F6']} onPress={onNext}>
          {t('bench.next')}
        </Button>
      )}
    </PageHead>
  )
}
