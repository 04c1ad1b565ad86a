import { requests } from '../../../shared/contract/requests'
import { refuse } from '../../../shared/domain/refusal'
import type { Routes } from '../route'
import { signed } from '../route'

const no = () => refuse('import-not-open')
export const importRoutes: Routes<
  | 'import:choose'
  | 'import:preview'
  | 'import:run'
  | 'import:cancel'
  | 'import:undo'
  | 'import:continue'
  | 'import:list'
  | 'export:run'
> = {
  'import:choose': signed(requests['import:choose'], no),
  'import:preview': signed(requests['import:preview'], no),
  'import:run': signed(requests['import:run'], no),
  'import:cancel': signed(requests['import:cancel'], no),
  'import:undo': signed(requests['import:undo'], no),
  'import:continue': signed(requests['import:continue'], no),
  'import:list': signed(requests['import:list'], no),
  'export:run': signed(requests['export:run'], no),
}
