import { requests } from '../../../shared/contract/requests'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Routes } from '../route'
import { signed } from '../route'
import { customerFile } from '../views/customer-file'
import { findDuplicates } from '../views/duplicates'
import { findAny } from '../views/find'
import { saveRecord } from './price-list'

export const customerRoutes: Routes<'find:any' | 'customer:read' | 'customer:save' | 'customer:duplicates'> =
  {
    'find:any': signed(requests['find:any'], ({ text, limit }, { office, now, ports, store }) =>
      done(findAny(office, ports.search.of(store), { text, limit, now })),
    ),
    'customer:read': signed(requests['customer:read'], ({ id }, { office, now }) => {
      const file = customerFile(office, id, now)
      return file === undefined ? refuse('not-found') : done(file)
    }),
    'customer:save': signed(requests['customer:save'], ({ requestId, id, base, draft }, context) =>
      context.change(requestId, (office) => saveRecord(context, office, 'customers', { id, base, draft })),
    ),
    'customer:duplicates': signed(requests['customer:duplicates'], ({ draft, except }, context) =>
      done(findDuplicates(context.ports.search.of(context.store), draft, except)),
    ),
  }
