import type { Display } from '../../../shared/contract/lobby'
import { civilDay } from '../../../shared/domain/calendar'
import { boardOf, emptyVisitDay } from '../../../shared/domain/visit-day'
import type { Shop } from '../context'

/** The public number display's answer. Strangers read it: numbers and a count, nothing of the people. */
export async function readDisplay({ ports, settings, visitDays }: Shop): Promise<Display> {
  const { language, scheme, contrast } = await settings.look()
  const today = civilDay(ports.clock.now())
  const isOpen = ports.storage.current() !== undefined
  const day = isOpen ? (await visitDays.read(today)).doc : emptyVisitDay(today)
  return { ...boardOf(day), look: { language, scheme, contrast } }
}
