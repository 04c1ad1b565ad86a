import { useRef } from 'react'
import { Button } from '../../ui/button'
import { PlusIcon, SearchIcon } from '../../ui/icons'
import { PageHead } from '../../ui/page-head'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import css from './list-head.module.css'

type Props = {
  readonly title: string
  readonly subtitle?: string | undefined
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly active: boolean
  readonly onActive: (active: boolean) => void
  /** The words for the two halves of the list, with their counts. */
  readonly halves: { readonly active: string; readonly retired: string }
  readonly add: string
  readonly onAdd: () => void
}

/** The head of a list the manager keeps: find, current or former, add. */
export function ListHead(props: Props) {
  const { title, subtitle, placeholder, text, onText, active, onActive, halves, add, onAdd } = props
  const { t } = useWords()
  const find = useRef<HTMLInputElement>(null)
  const toFind = () => {
    find.current?.focus()
    find.current?.select()
  }
  useKeys({ F3: toFind })
  return (
    <PageHead
      title={title}
      subtitle={subtitle}
      lives={
        <div className={css.find}>
          <TextField
            ref={find}
            label={placeholder}
            hideLabel
            placeholder={placeholder}
            type="search"
            icon={SearchIcon}
            keys={['F3']}
            value={text}
            onChange={onText}
          />
        </div>
      }
    >
      <Segmented
        label={t('management.show')}
        value={active ? 'active' : 'retired'}
        onChange={(value) => onActive(value === 'active')}
        options={[
          { value: 'active', label: halves.active },
          { value: 'retired', label: halves.retired },
        ]}
      />
      <Button variant="main" icon={PlusIcon} onPress={onAdd}>
        {add}
      </Button>
    </PageHead>
  )
}
