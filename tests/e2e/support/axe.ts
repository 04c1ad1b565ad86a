import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { untilCalm } from './sample'

const grave = new Set(['serious', 'critical'])

/** What axe calls serious or critical on the screen as it stands: rule, place and reason. */
export async function complaints(page: Page): Promise<string[]> {
  await untilCalm(page)
  // Legacy mode: a page of Electron cannot open the second page that the newer mode works in.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations
    .filter(({ impact }) => grave.has(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary.split('\n')[1]}`,
      ),
    )
}
