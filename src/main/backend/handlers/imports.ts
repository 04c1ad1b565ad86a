import { requests } from '../../../shared/contract/requests'
import { done } from '../../../shared/domain/refusal'
import type { Routes } from '../route'
import { signed } from '../route'
import { exportOffice } from './export'
import { dropPreview } from './import-desk'
import { changePreview, chooseFiles } from './import-preview'
import { importRow } from './import-row'
import { continueImport, runImport } from './import-run'
import { undoImport } from './import-undo'

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
  'import:choose': signed(requests['import:choose'], (_input, context) => chooseFiles(context)),
  'import:preview': signed(requests['import:preview'], (input, context) => changePreview(context, input)),
  'import:run': signed(requests['import:run'], (input, context) => runImport(context, input)),
  'import:cancel': signed(requests['import:cancel'], ({ id }, { imports }) => {
    dropPreview(imports, id)
    if (imports.job?.names.includes(id) === true) imports.job.cancelled = true
    return done(null)
  }),
  'import:undo': signed(requests['import:undo'], (input, context) => undoImport(context, input)),
  'import:continue': signed(requests['import:continue'], (input, context) => continueImport(context, input)),
  'import:list': signed(requests['import:list'], (_input, context) =>
    done(
      [...context.office.tables.imports.values()]
        .toSorted((a, b) => b.startedAt - a.startedAt)
        .map((batch) => importRow(context, batch)),
    ),
  ),
  'export:run': signed(requests['export:run'], (input, context) => exportOffice(context, input)),
}
