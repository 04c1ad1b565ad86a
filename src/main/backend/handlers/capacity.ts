import { requests } from '../../../shared/contract/requests'
import { done } from '../../../shared/domain/refusal'
import { versionFor } from '../../../shared/domain/workflow-choice'
import { planOf } from '../plan-desk'
import type { Routes } from '../route'
import { signed } from '../route'
import { capacityDay } from '../views/capacity-day'
import { capacityLoad } from '../views/capacity-load'
import { promiseProposal } from '../views/promise-proposal'
import { whatIf } from '../views/what-if'
import { absenceRoutes } from './absences'
import { skillRoutes } from './skills'

export const capacityRoutes: Routes<
  | 'capacity:load'
  | 'capacity:day'
  | 'promise:propose'
  | 'plan:what-if'
  | 'absence:list'
  | 'absence:save'
  | 'absence:cancel'
  | 'skill:list'
  | 'skill:save'
> = {
  ...absenceRoutes,
  ...skillRoutes,
  'capacity:load': signed(requests['capacity:load'], ({ days }, { office, now }) =>
    done(capacityLoad(office, planOf(office, now), days)),
  ),
  'capacity:day': signed(requests['capacity:day'], ({ area, day }, { office, now }) =>
    done(capacityDay(office, planOf(office, now), area, day)),
  ),
  'promise:propose': signed(requests['promise:propose'], ({ kind, workflowId }, { office, now }) => {
    const version = versionFor(office.tables, kind, workflowId)
    return version.ok ? done(promiseProposal(office, planOf(office, now), kind, version.value)) : version
  }),
  'plan:what-if': signed(requests['plan:what-if'], ({ change }, { office, now }) =>
    whatIf(office, change, now),
  ),
}
