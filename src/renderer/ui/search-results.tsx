import { useEffect } from 'react'
import type { ReactNode } from 'react'
import css from './search-results.module.css'
import { TwoLines } from './two-lines'

export type SearchResult = {
  key: string
  title: ReactNode
  detail?: ReactNode
  lead?: ReactNode
  end?: ReactNode
  group?: string | undefined
}

type Props = {
  id: string
  label: string
  results: readonly SearchResult[]
  active: number
  onChoose: (key: string) => void
  onActive: (index: number) => void
  empty: string | undefined
  footer: ReactNode
}

/** The list under a find box; focus stays in the box, which names the active option. */
export function SearchResults({ id, label, results, active, onChoose, onActive, empty, footer }: Props) {
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <div className={css.popup}>
      <div className={css.list} id={`${id}-list`} role="listbox" aria-label={label}>
        {results.map((result, index) => {
          const isFirstOfGroup = result.group !== undefined && result.group !== results[index - 1]?.group
          return (
            <div key={result.key} role="presentation">
              {isFirstOfGroup && <div className={css.group}>{result.group}</div>}
              <div
                id={`${id}-${index}`}
                className={css.option}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                // The box keeps the focus, so the list must not take it on the way to the click.
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => index !== active && onActive(index)}
                onClick={() => onChoose(result.key)}
                onKeyDown={undefined}
              >
                {result.lead}
                <span className={css.words}>
                  <TwoLines title={result.title} detail={result.detail} />
                </span>
                {result.end !== undefined && <span className={css.end}>{result.end}</span>}
              </div>
            </div>
          )
        })}
      </div>
      {empty !== undefined && (
        <p className={css.empty} role="status">
          {empty}
        </p>
      )}
      {footer !== undefined && (
        <div className={css.footer} role="presentation" onMouseDown={(event) => event.preventDefault()}>
          {footer}
        </div>
      )}
    </div>
  )
}
