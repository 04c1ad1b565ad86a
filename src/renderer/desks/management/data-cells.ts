import type { PreviewFile } from '../../../shared/contract/data'
import type { DoubtfulRow } from '../../../shared/domain/import-plan'

/** One field as it is shown; marked where the doubt is. `gap` stands for fields that are passed over. */
export type ShownCell = { readonly text: string; readonly mark: boolean } | 'gap'

export type RowView = {
  readonly raw: readonly ShownCell[]
  /** null: there is no way to take it as it is. */
  readonly proposed: readonly ShownCell[] | null
}

type Columns = Pick<PreviewFile, 'mapping'>

/** The fields of a doubtful row around its doubt, as they stand and as they would be taken. */
export function viewRow(row: DoubtfulRow, file: Columns): RowView {
  const { repair, cells, acceptable } = row
  if (repair !== null && repair.joined.length > 0) return joinedView(row)
  const columns = doubtfulColumns(row, file)
  const raw = around(cells, columns)
  if (!acceptable) return { raw, proposed: null }
  const proposed = (repair?.cells ?? cells).map((cell, column) =>
    columns.has(column) && repair === null ? '' : cell,
  )
  return { raw, proposed: around(proposed, columns) }
}

/** Fields that were torn apart, and the one they are joined to. */
function joinedView({ cells, repair, acceptable }: DoubtfulRow): RowView {
  const joined = repair?.joined ?? []
  const raw = new Set<number>()
  const proposed = new Set<number>()
  let extra = 0
  for (const { column, parts } of joined) {
    proposed.add(column)
    parts.forEach((_part, index) => raw.add(column + extra + index))
    extra += parts.length - 1
  }
  return {
    raw: around(cells, raw),
    proposed: acceptable ? around(repair?.cells ?? [], proposed) : null,
  }
}

function doubtfulColumns({ problems }: DoubtfulRow, { mapping }: Columns): ReadonlySet<number> {
  const columns = new Set<number>()
  for (const { field } of problems) {
    const column = mapping[field] ?? null
    if (column !== null) columns.add(column)
  }
  return columns
}

const shownWithoutMark = 6

/** The first field, the marked ones and their neighbours; gaps between. Without a mark the first few. */
function around(cells: readonly string[], marked: ReadonlySet<number>): readonly ShownCell[] {
  const isNear = (index: number) =>
    index === 0 || [index - 1, index, index + 1].some((near) => marked.has(near))
  const isShown = (index: number) => (marked.size === 0 ? index < shownWithoutMark : isNear(index))
  const shown: ShownCell[] = []
  cells.forEach((text, index) => {
    if (isShown(index)) shown.push({ text, mark: marked.has(index) })
    else if (shown.at(-1) !== 'gap') shown.push('gap')
  })
  return shown
}
