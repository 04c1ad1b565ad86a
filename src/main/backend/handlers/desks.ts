import { requests } from '../../../shared/contract/requests'
import { done } from '../../../shared/domain/refusal'
import type { Routes } from '../route'
import { signed } from '../route'
import { aroundBench } from '../views/bench'
import { benchRows } from '../views/bench-row'
import { today } from '../views/desks'

export const deskRoutes: Routes<'today:read' | 'bench:read'> = {
  'today:read': signed(requests['today:read'], (_input, { office, now, sessions }) =>
    done(today(office, now, sessions.present())),
  ),
  'bench:read': signed(requests['bench:read'], ({ since, more }, { office, now, person, bench }) => {
    if (!more) bench.note(benchRows(office, now))
    const order = more ? null : bench.order()
    return done({ now, order, ...bench.since(since), ...aroundBench(office, bench.rows(), person) })
  }),
}
