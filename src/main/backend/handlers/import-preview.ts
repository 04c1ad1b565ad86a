import type { ImportPreview } from '../../../shared/contract/data'
import type { Parsed } from '../../../shared/contract/requests'
import type { RecordKind } from '../../../shared/domain/foreign-record'
import type { Decisions, DoubtfulRow, ImportPlan, KnownIds } from '../../../shared/domain/import-plan'
import type { Office } from '../../../shared/domain/office'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Context } from '../context'
import type { ImportReading } from '../ports'
import { decided } from './import-decisions'
import type { Preview } from './import-desk'
import { keepPreview } from './import-desk'

const maxFiles = 20
/** Rows of one list that are sent to the screen at once. */
const maxSent = 500

/** Lets the person choose files and reads them; null: called off. The office stays as it is. */
export async function chooseFiles(context: Context): Promise<Outcome<ImportPreview | null>> {
  const { ports, window, imports } = context
  const chosen = await ports.desktop.chooseCsvFiles(window)
  if (chosen === undefined || chosen.length === 0) return done(null)
  if (chosen.length > maxFiles) return refuse('oversized', { maxFiles })
  const id = ports.ids.next()
  imports.reading.add(id)
  const isOver = () => !imports.reading.has(id)
  let read = 0
  const reading = await ports.importer.read(chosen, async () => {
    tell(context, id, read, chosen.length)
    read += 1
    await rest(context)
    return !isOver()
  })
  const plan = reading && (await planned(context, id, reading, {}, isOver))
  imports.reading.delete(id)
  if (reading === undefined || plan === undefined) return done(null)
  const preview: Preview = {
    id,
    window,
    reading,
    decisions: {},
    plan,
    basis: basisOf(context.office),
    turn: Promise.resolve(),
    dropped: false,
  }
  keepPreview(imports, preview)
  return done(show(preview))
}

/** The same files under other mappings or decisions. */
export function changePreview(
  context: Context,
  input: Parsed<'import:preview'>,
): Promise<Outcome<ImportPreview>> {
  const preview = context.imports.previews.get(input.id)
  if (preview === undefined) return Promise.resolve(refuse('not-found'))
  const next = preview.turn.then(async () => {
    const reading = input.mappings === undefined ? preview.reading : remapped(preview.reading, input.mappings)
    const decisions = decided(context, preview, input)
    return replan(context, preview, reading, decisions)
  })
  preview.turn = next.catch(() => undefined)
  return next
}

/** Plans anew, as for an office that has changed meanwhile. */
export async function replan(
  context: Context,
  preview: Preview,
  reading: ImportReading,
  decisions: Decisions,
): Promise<Outcome<ImportPreview>> {
  const basis = basisOf(context.office)
  const plan = await planned(context, preview.id, reading, decisions, () => preview.dropped)
  if (plan === undefined) return refuse('import-cancelled')
  preview.reading = reading
  preview.decisions = decisions
  preview.plan = plan
  preview.basis = basis
  return done(show(preview))
}

/** Lets calls and events of others through. */
export function rest({ ports }: Pick<Context, 'ports'>): Promise<void> {
  return new Promise((resolve) => {
    ports.timer.after(0, resolve)
  })
}

async function planned(
  context: Context,
  id: string,
  reading: ImportReading,
  decisions: Decisions,
  isOver: () => boolean,
): Promise<ImportPlan | undefined> {
  const steps = reading.plan(decisions, knownIds(context.office))
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    tell(context, id, step.value.done, step.value.total)
    await rest(context)
    if (isOver()) return undefined
  }
}

function tell({ emit, window }: Context, id: string, count: number, all: number): void {
  emit({ channel: 'import:progressed', facts: { id, step: 'reading', done: count, all }, window })
}

/** Foreign numbers the office has from earlier imports. */
function knownIds({ tables }: Office): KnownIds {
  const numbers = <Row>(table: ReadonlyMap<string, Row>, numberOf: (row: Row) => string | undefined) => {
    const known = new Set<string>()
    for (const row of table.values()) {
      const number = numberOf(row)
      if (number !== undefined) known.add(number)
    }
    return known
  }
  return {
    persons: numbers(tables.persons, ({ foreignId }) => foreignId),
    customers: numbers(tables.customers, ({ foreignId }) => foreignId),
    products: numbers(tables.products, ({ foreignId }) => foreignId),
    tickets: numbers(tables.tickets, ({ foreignNumber }) => foreignNumber),
  }
}

/** Changes whenever foreign numbers come or go: only imports bring and take them. */
export function basisOf({ tables }: Office): string {
  return [...tables.imports.values()].map(({ id, state }) => `${id} ${state}`).join()
}

function remapped(
  reading: ImportReading,
  mappings: NonNullable<Parsed<'import:preview'>['mappings']>,
): ImportReading {
  return reading.remap(
    mappings.map(({ file, kind, mapping }) => ({
      file,
      kind,
      ...(mapping === undefined ? {} : { mapping }),
    })),
  )
}

export function show({ id, reading, plan }: Preview): ImportPreview {
  const { doubtful, droppedLinks, counts, netCents } = plan
  // Undecided rows stand among the doubtful ones.
  const leftOut = plan.leftOut.filter(({ reason }) => reason !== 'undecided')
  const open = doubtful.filter(({ state }) => state === 'doubtful')
  const first =
    doubtful.length <= maxSent ? doubtful : [...open, ...doubtful.filter((row) => row.state !== 'doubtful')]
  return {
    id,
    files: reading.files,
    refused: reading.refused,
    counts,
    netCents,
    open: openCounts(open),
    doubtful: first.slice(0, maxSent),
    doubtfulTotal: doubtful.length,
    leftOut: leftOut.slice(0, maxSent),
    leftOutTotal: leftOut.length,
    droppedLinks: droppedLinks.slice(0, maxSent),
    droppedLinksTotal: droppedLinks.length,
  }
}

function openCounts(rows: readonly DoubtfulRow[]): ImportPreview['open'] {
  const of = (wanted: RecordKind) => {
    const own = rows.filter(({ kind }) => kind === wanted)
    return { all: own.length, acceptable: own.filter((row) => isUndecided(row) && row.acceptable).length }
  }
  return {
    persons: of('persons'),
    customers: of('customers'),
    products: of('products'),
    tickets: of('tickets'),
    items: of('items'),
  }
}

/** An accepted row that is still doubtful has an obstacle; accepting it once more changes nothing. */
function isUndecided({ decision }: DoubtfulRow): boolean {
  return decision === 'undecided'
}
