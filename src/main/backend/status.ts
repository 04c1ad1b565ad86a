import type { Doorplate, Session, Status } from '../../shared/contract/entry'
import type { Office } from '../../shared/domain/office'
import type { Person } from '../../shared/domain/person'
import { fullName, initials } from '../../shared/domain/person'
import { mayDo, tasksOf } from '../../shared/domain/rights'
import type { Shop } from './context'
import { hasOpenBatch } from './handlers/import-batch'
import type { Storage } from './ports'

/**
 * What a window needs to know before anything else: where it stands and who may come in. While the office is still
 * being read, the people are those of the preview.
 */
export async function statusOf(shop: Shop, window: number): Promise<Status> {
  const { ports, settings } = shop
  const everywhere = {
    version: ports.version,
    look: await settings.look(),
    sample: ports.sample,
    samplePassword: ports.samplePassword,
    notices: ports.notices(),
  }
  const phase = ports.storage.phase()
  if (phase.kind === 'open') return { ...everywhere, ...(await officeStatus(shop, window, phase.storage)) }
  if (phase.kind !== 'opening') return { ...everywhere, ...noOffice }
  const { office, deviceId } = phase.preview
  return { ...everywhere, ...noOffice, ...(await doorStatus(shop, window, office, deviceId)) }
}

const noOffice = {
  phase: 'first-start',
  firmName: '',
  pc: null,
  people: [],
  lockedFor: null,
  session: null,
  store: { mode: 'open', reason: '' },
} as const

/** What stands at the door: the firm, this PC and the people. */
async function doorStatus(shop: Shop, window: number, { tables }: Office, deviceId: string) {
  const device = tables.devices.get(deviceId)
  const lockedFor = shop.sessions.lockedFor(window)
  return {
    phase: 'sign-in' as const,
    firmName: tables.firm.get('firm')?.name ?? '',
    pc: device === undefined ? null : { name: device.name, letter: device.letter },
    people: await doorplates(shop, tables, lockedFor),
    lockedFor,
  }
}

async function officeStatus(shop: Shop, window: number, { store }: Storage) {
  const { office } = store
  const person = office.tables.persons.get(shop.sessions.personAt(window) ?? '')
  const state = store.state()
  return {
    ...(await doorStatus(shop, window, office, store.device.id)),
    phase: phaseOf(office, person),
    session: person === undefined ? null : await sessionOf(shop, office, person),
    store: state.mode === 'open' ? { mode: state.mode, reason: '' } : state,
    notices: [...shop.ports.notices(), ...(await noticesFor(shop, office, person))],
  }
}

/** Founded, but cut off before the first manager was saved: the first start goes on where it stopped. */
export function isUnmanned({ tables }: Office): boolean {
  return tables.persons.size === 0
}

function phaseOf(office: Office, person: Person | undefined): Status['phase'] {
  if (person !== undefined) return 'signed-in'
  return isUnmanned(office) ? 'first-start' : 'sign-in'
}

async function noticesFor(
  shop: Shop,
  office: Office,
  person: Person | undefined,
): Promise<Status['notices']> {
  if (person === undefined) return []
  return [
    ...versionNotices(office, person),
    ...importNotices(shop, office, person),
    ...(await backupNotices(shop, person)),
  ]
}

/** Whoever may settle all of it hears that PCs wrote different things. */
function versionNotices(office: Office, { role }: Person): Status['notices'] {
  if (!mayDo(role, 'data.check') || office.derived.contested.size === 0) return []
  return [{ code: 'two-versions', detail: '' }]
}

/** Whoever can do something about it hears that the last backup is days old. */
async function backupNotices({ ports, backups }: Shop, { role }: Person): Promise<Status['notices']> {
  if (ports.sample || !mayDo(role, 'data.backup') || !(await backups.isOld())) return []
  return [{ code: 'backup-old', detail: '' }]
}

/** An import that was cut off waits for whoever may go on with it or take it back. */
function importNotices({ imports }: Shop, office: Office, { role }: Person): Status['notices'] {
  if (!mayDo(role, 'data.import') || imports.job !== undefined || !hasOpenBatch(office)) return []
  return [{ code: 'import-open', detail: '' }]
}

async function sessionOf(shop: Shop, office: Office, person: Person): Promise<Session> {
  return {
    personId: person.id,
    name: fullName(person),
    initials: initials(person),
    role: person.role,
    tasks: tasksOf(person.role),
    temporaryPassword: office.tables.credentials.get(person.id)?.temporary === true,
    hasPin: await shop.doors.hasPin(person.id),
  }
}

async function doorplates(
  shop: Shop,
  tables: Office['tables'],
  lockedFor: string | null,
): Promise<Doorplate[]> {
  const people = [...tables.persons.values()]
    .filter(({ id, active }) => active && tables.credentials.get(id)?.password !== undefined)
    .toSorted(
      (a, b) =>
        Number(b.id === lockedFor) - Number(a.id === lockedFor) ||
        fullName(a).localeCompare(fullName(b), 'de'),
    )
  return Promise.all(
    people.map(async (person) => ({
      id: person.id,
      name: fullName(person),
      initials: initials(person),
      role: person.role,
      pinReady: await shop.doors.isPinReady(person.id),
    })),
  )
}
