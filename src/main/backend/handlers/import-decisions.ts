import type { Parsed } from '../../../shared/contract/requests'
import type { Decision, Decisions } from '../../../shared/domain/import-plan'
import type { Context } from '../context'
import type { Preview } from './import-desk'

type Change = Parsed<'import:preview'>
type Next = Map<string, Decision>

/** The decisions on a preview's rows after what a person said now: on other columns, on all rows, on single ones. */
export function decided(
  { ports }: Pick<Context, 'ports'>,
  { plan, decisions }: Preview,
  input: Change,
): Decisions {
  const next: Next = new Map(Object.entries(decisions))
  forgetFiles(next, input)
  const { all } = input
  if (all?.is === 'undecided') {
    const taken = plan.doubtful.filter(({ kind }) => all.kind === undefined || all.kind === kind)
    for (const { key } of taken) next.delete(key)
  } else if (all !== undefined) {
    const chosen = ports.importer.decideAll(plan.doubtful, all.is, all.kind)
    for (const [key, decision] of Object.entries(chosen)) next.set(key, decision)
  }
  for (const single of input.decisions ?? []) decideOne(next, single)
  return Object.fromEntries(next)
}

/** Other columns make other records: what was decided on them no longer holds. */
function forgetFiles(next: Next, { mappings = [] }: Change): void {
  for (const { file } of mappings) {
    for (const key of next.keys()) if (key.startsWith(`${file}:`)) next.delete(key)
  }
}

function decideOne(next: Next, { key, is, cells }: NonNullable<Change['decisions']>[number]): void {
  if (is === 'undecided') next.delete(key)
  else if (is === 'refused') next.set(key, { is })
  else next.set(key, cells === undefined ? { is } : { is, cells })
}
