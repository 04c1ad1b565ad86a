/** What the measures say against the goals; pure, so that the page and the screen never tell different things. */

/**
 * A measure: {measure, size, store, unit: 'ms' | 'bytes' | 'percent', median, p99?, runs} or, where a store did not manage,
 * {measure, size, store, unit, failed: why}. `size` is the number of tickets, 0 where it does not matter.
 * A ratio: {goal, size, text, value, limit, unit: 'times' | 'ms' | 'bytes', met}.
 */
export const schema = 1

/** One goal each: what it says, the most it may be, and how to compute it from the measures of one size. */
export const goals = [
  {
    goal: 'open',
    text: 'open the store, checksums included : JSON.parse of the same data',
    limit: 1.5,
    unit: 'times',
    only: 'largest',
    value: (at) => at('open', 'ours') / at('open', 'json-parse'),
  },
  {
    goal: 'open-work',
    text: 'the same in processor time of all threads (steadier on a busy machine)',
    limit: 1.5,
    unit: 'times',
    only: 'largest',
    value: (at) => at('open-work', 'ours') / at('open-work', 'json-parse'),
  },
  ...['lowdb', 'nedb', 'yjs', 'tinybase'].map((peer) => ({
    goal: `open-beside-${peer}`,
    text: `open the store : ${peer}`,
    limit: 1,
    unit: 'times',
    value: (at) => at('open', 'ours') / at('open', peer),
  })),
  {
    goal: 'edit-p50',
    text: 'one durable edit, median : append of an equally long line + datasync',
    limit: 1.5,
    unit: 'times',
    value: (at) => at('edit', 'ours') / at('edit', 'append + datasync'),
  },
  {
    goal: 'edit-p99',
    text: 'one durable edit, 99th of 100 : the same of append + datasync',
    limit: 1.5,
    unit: 'times',
    value: (at) => at('edit', 'ours', 'p99') / at('edit', 'append + datasync', 'p99'),
  },
  {
    goal: 'edit-growth',
    text: 'one durable edit, median : the same at the smallest size',
    limit: 1.2,
    unit: 'times',
    only: 'largest',
    value: (at) => at('edit', 'ours') / at('edit', 'ours', 'median', 'smallest'),
  },
  {
    goal: 'edit-bytes',
    text: 'bytes written for one edit',
    limit: 1_024,
    unit: 'bytes',
    value: (at) => at('edit-bytes', 'ours'),
  },
  {
    goal: 'memory-heap',
    text: 'objects in memory after opening : the parsed plain JSON',
    limit: 1.3,
    unit: 'times',
    only: 'largest',
    value: (at) => at('memory-heap', 'ours') / at('memory-heap', 'json-parse'),
  },
  {
    goal: 'memory-rss',
    text: 'memory of the process after opening : the parsed plain JSON',
    limit: 1.3,
    unit: 'times',
    only: 'largest',
    value: (at) => at('memory-rss', 'ours') / at('memory-rss', 'json-parse'),
  },
  {
    goal: 'search',
    text: 'search as you type, 99th of 100',
    limit: 16,
    unit: 'ms',
    only: 'largest',
    value: (at) => at('search', 'ours', 'p99'),
  },
  {
    goal: 'search-work',
    text: 'the same in processor time of all threads (steadier on a busy machine)',
    limit: 16,
    unit: 'ms',
    only: 'largest',
    value: (at) => at('search-work', 'ours', 'p99'),
  },
  {
    goal: 'start',
    text: 'start to a usable login : a bare Electron window',
    limit: 2.5,
    unit: 'times',
    value: (at) => at('start', 'ours') / at('start', 'bare window', 'median', 'none'),
  },
  {
    goal: 'desk',
    text: 'password accepted to a usable desk : 1.5 × JSON.parse of the same data + 150 ms',
    limit: 1,
    unit: 'times',
    value: (at) => at('desk', 'ours') / (1.5 * at('open', 'json-parse') + 150),
  },
  {
    goal: 'saved',
    text: 'button to "saved" through IPC : bare invoke + append + datasync',
    limit: 2,
    unit: 'times',
    value: (at) => at('saved', 'ours') / at('saved', 'bare window'),
  },
  {
    goal: 'snapshot-block',
    text: 'longest block of the main thread while a snapshot is taken',
    limit: 50,
    unit: 'ms',
    value: (at) => at('snapshot-block', 'ours'),
  },
  ...['board', 'table'].flatMap((look) =>
    ['scroll', 'filter'].flatMap((act) => [
      {
        goal: `view-${look}-${act}-frame`,
        text: `workbench, ${look}, ${act}: 95th of 100 frames`,
        limit: 20,
        unit: 'ms',
        own: 5_000,
        value: (at) => at(`view-${look}-${act}-frame`, 'ours'),
      },
      {
        goal: `view-${look}-${act}-task`,
        text: `workbench, ${look}, ${act}: longest task over 50 ms (0: none)`,
        limit: 50,
        unit: 'ms',
        own: 5_000,
        value: (at) => at(`view-${look}-${act}-task`, 'ours'),
      },
    ]),
  ),
]

/** The goals of every size that was measured; a goal whose measures are missing is left out. */
export function ratiosOf(measures, sizes) {
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)]
  const places = { none: 0, smallest }
  const ratios = []
  for (const { goal, text, limit, unit, only, own, value: compute } of goals) {
    const measured = only === 'largest' ? [largest] : sizes
    for (const size of own === undefined ? measured : [own]) {
      const at = (measure, store, field = 'median', place) => {
        const from = place === undefined ? size : places[place]
        const found = measures.find(
          (one) => one.measure === measure && one.store === store && one.size === from,
        )
        return found?.[field] ?? NaN
      }
      const value = compute(at)
      if (Number.isFinite(value)) ratios.push({ goal, size, text, value, limit, unit, met: value <= limit })
    }
  }
  return ratios
}

const labels = {
  open: 'open',
  'open-work': 'open, processor time',
  'memory-heap': 'memory, objects',
  'memory-rss': 'memory, process',
  edit: 'one edit',
  'edit-bytes': 'bytes for one edit',
  'edit-bytes-amortised': 'bytes for one edit with its share of snapshots',
  'snapshot-bytes': 'a snapshot',
  search: 'search as you type',
  'search-work': 'search as you type, processor time',
  'search-found': 'searches that showed the wanted record',
  'search-build': 'building the search index, in idle time',
  start: 'start to a usable login',
  desk: 'password accepted to a usable desk',
  saved: 'button to saved, through IPC',
  'snapshot-block': 'longest block while a snapshot is taken',
  'snapshot-time': 'making a snapshot, in its thread',
  'large-find': 'by hand: find',
  'large-ticket': 'by hand: open a ticket',
  'large-save': 'by hand: save a note',
  'view-board-scroll-frame': 'workbench, board, scroll: 95th of 100 frames',
  'view-board-scroll-task': 'workbench, board, scroll: longest task over 50 ms',
  'view-board-filter-frame': 'workbench, board, filter: 95th of 100 frames',
  'view-board-filter-task': 'workbench, board, filter: longest task over 50 ms',
  'view-table-scroll-frame': 'workbench, table, scroll: 95th of 100 frames',
  'view-table-scroll-task': 'workbench, table, scroll: longest task over 50 ms',
  'view-table-filter-frame': 'workbench, table, filter: 95th of 100 frames',
  'view-table-filter-task': 'workbench, table, filter: longest task over 50 ms',
}

function amount(value, unit) {
  if (unit === 'times') return `${value.toFixed(2)} ×`
  if (unit === 'ms') return `${value.toFixed(value < 10 ? 2 : 0)} ms`
  if (unit === 'percent') return `${value.toFixed(0)} %`
  if (value >= 1_000_000) return `${(value / 1_000_000).toFixed(0)} MB`
  return `${value.toFixed(0)} B`
}

function rowOf(head, cells) {
  return `| ${[head, ...cells].join(' | ')} |`
}

function cellOf(found) {
  if (found === undefined) return ''
  if (found.failed !== undefined) return `– (${found.failed})`
  const { median, p99, unit } = found
  return p99 === undefined || found.runs < 100
    ? amount(median, unit)
    : `${amount(median, unit)} (p99 ${amount(p99, unit)})`
}

function sizeName(size) {
  return size === 0 ? 'any size' : size.toLocaleString('en-US')
}

/** Markdown: every goal with its verdict, then every measure by store and size. */
export function tablesOf({ measures, ratios, machine, versions, at, quick, sizes, remark }) {
  const goalRows = ratios.map(({ text, size, value, limit, unit, met }) =>
    rowOf(text, [sizeName(size), amount(value, unit), `≤ ${amount(limit, unit)}`, met ? 'yes' : '**no**']),
  )
  const own = measures.map(({ size }) => size).filter((size) => size !== 0)
  const columns = [...new Set([...sizes, ...own])].toSorted((a, b) => a - b)
  if (measures.some(({ size }) => size === 0)) columns.push(0)
  const kinds = [...new Set(measures.map(({ measure }) => measure))]
  const measureRows = kinds.flatMap((kind) => {
    const ofKind = measures.filter(({ measure }) => measure === kind)
    return [...new Set(ofKind.map(({ store }) => store))].map((store) =>
      rowOf(labels[kind] ?? kind, [
        store,
        ...columns.map((size) => cellOf(ofKind.find((one) => one.store === store && one.size === size))),
      ]),
    )
  })
  const { cpu, cores, memoryGb, system, disk, node, loadBefore, loadAfter } = machine
  return [
    `Measured ${at}${quick ? ' (a short look: --quick)' : ''} on ${cpu}, ${cores} cores, ${memoryGb} GB, ${system}, ${disk}, Node ${node}; load before ${loadBefore}, after ${loadAfter}.`,
    '',
    ...(remark === undefined ? [] : [remark, '']),
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
    '',
    '| goal | tickets | measured | at most | met |',
    '| --- | --- | --- | --- | --- |',
    ...goalRows,
    '',
    rowOf('measure (median)', ['store', ...columns.map(sizeName)]),
    rowOf('---', ['---', ...columns.map(() => '---')]),
    ...measureRows,
  ].join('\n')
}

const begin = '<!-- measured: begin -->'
const end = '<!-- measured: end -->'

/** The page with the region between its marks replaced. */
export function pageWith(page, results) {
  const [from, until] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || until < from) throw new Error('docs/performance.md has lost its marks')
  return `${page.slice(0, from)}${begin}\n\n${tablesOf(results)}\n\n${page.slice(until)}`
}
