import { requests } from '../../../shared/contract/requests'
import { done } from '../../../shared/domain/refusal'
import type { Routes } from '../route'
import { signed } from '../route'
import { bench, today } from '../views/desks'

export const deskRoutes: Routes<'today:read' | 'bench:read'> = {
  'today:read': signed(requests['today:read'], (_input, { office, now, sessions }) =>
    done(today(office, now, sessions.present())),
  ),
  'bench:read': signed(requests['bench:read'], (_input, { office, now }) => done(bench(office, now))),
}
