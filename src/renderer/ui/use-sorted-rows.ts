import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import type { ColumnDef, RowData } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { compareValues, nextSort } from './table-columns'
import type { Column, Sort } from './table-columns'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

type Definition<Row extends RowData> = ColumnDef<typeof features, Row, unknown>

function define<Row extends RowData>(column: Column<Row>): Definition<Row> {
  return {
    id: column.key,
    accessorFn: (row: Row) => column.sortBy?.(row) ?? undefined,
    enableSorting: column.sortBy !== undefined,
    sortUndefined: 'last',
    sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
  }
}

/** The rows in the order of the pressed head; without a sort in the order given. */
export function useSortedRows<Row extends RowData>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  first: Sort | undefined,
) {
  const [sort, setSort] = useState(first)
  const data = useMemo(() => [...rows], [rows])
  const definitions = useMemo(() => columns.map((column) => define(column)), [columns])
  const sorting = useMemo(() => (sort ? [{ id: sort.key, desc: sort.descending }] : []), [sort])
  const table = useTable({
    features,
    data,
    columns: definitions,
    state: { sorting },
    onSortingChange: () => undefined,
  })
  const model = table.getRowModel()
  const sorted = useMemo(() => model.rows.map((row) => row.original), [model])
  return { rows: sorted, sort, press: (key: string) => setSort((current) => nextSort(current, key)) }
}
