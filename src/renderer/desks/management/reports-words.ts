import type { ReportAnswer } from '../../../shared/contract/reports'
import type { Words } from '../../parts/speech'
import { showAgeing } from './reports-ageing'
import { showLeadTime } from './reports-lead-time'
import { showLoad } from './reports-load'
import { showPromises } from './reports-promises'
import { showReturns } from './reports-returns'
import { showRevenue } from './reports-revenue'
import type { ShownReport } from './reports-section'
import { showTaken } from './reports-taken'

/** An answer as the page shows it; the overview has a look of its own. */
export function showReport(answer: Exclude<ReportAnswer, { report: 'overview' }>, words: Words): ShownReport {
  switch (answer.report) {
    case 'taken':
      return showTaken(answer, words)
    case 'promises':
      return showPromises(answer, words)
    case 'lead-time':
      return showLeadTime(answer, words)
    case 'load':
      return showLoad(answer, words)
    case 'ageing':
      return showAgeing(answer, words)
    case 'returns':
      return showReturns(answer, words)
    case 'revenue':
      return showRevenue(answer, words)
  }
}
