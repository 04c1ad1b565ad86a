import type { Status } from '../shared/contract/entry'
import type { Role } from '../shared/domain/person'
import type { Page, PageName } from './stores/app-store'
import type { DensityName } from './ui/density-context'
import { BenchIcon, ShelfIcon, TicketsIcon, TillIcon } from './ui/drawn-icons'
import type { Glyph } from './ui/icons'
import {
  BoxIcon,
  BuildingIcon,
  CalendarIcon,
  ChartIcon,
  CustomersIcon,
  DoorIcon,
  EuroIcon,
  FolderIcon,
  HistoryIcon,
  HomeIcon,
  LayersIcon,
  LoadIcon,
  MergeIcon,
  PersonIcon,
  PrintIcon,
  QuestionIcon,
  StepsIcon,
} from './ui/icons'

/** Pages that open without naming a record, so they can stand in the main menu. */
export type NavName = Extract<
  PageName,
  | 'today'
  | 'lobby'
  | 'tickets'
  | 'customers'
  | 'shelves'
  | 'questions'
  | 'follow-ups'
  | 'day-close'
  | 'devices'
  | 'bench'
  | 'workflows'
  | 'hours'
  | 'reports'
  | 'load'
  | 'material'
  | 'people'
  | 'firm'
  | 'price-list'
  | 'shelf-list'
  | 'data'
  | 'conflicts'
>

export const navIcons: Record<NavName, Glyph> = {
  today: HomeIcon,
  lobby: DoorIcon,
  tickets: TicketsIcon,
  customers: CustomersIcon,
  shelves: ShelfIcon,
  questions: QuestionIcon,
  'follow-ups': HistoryIcon,
  'day-close': TillIcon,
  devices: PrintIcon,
  bench: BenchIcon,
  load: LoadIcon,
  material: BoxIcon,
  workflows: StepsIcon,
  hours: CalendarIcon,
  reports: ChartIcon,
  people: PersonIcon,
  firm: BuildingIcon,
  'price-list': EuroIcon,
  'shelf-list': LayersIcon,
  data: FolderIcon,
  conflicts: MergeIcon,
}

const workOf: Record<Role, readonly NavName[]> = {
  'front-desk': [
    'today',
    'lobby',
    'tickets',
    'customers',
    'shelves',
    'questions',
    'follow-ups',
    'day-close',
    'devices',
  ],
  'back-office': ['bench', 'lobby', 'tickets', 'shelves', 'questions', 'material', 'load', 'devices'],
  manager: [
    'today',
    'lobby',
    'bench',
    'tickets',
    'customers',
    'shelves',
    'questions',
    'follow-ups',
    'day-close',
    'material',
    'load',
    'reports',
  ],
}
const leadPages: readonly NavName[] = [
  'people',
  'hours',
  'workflows',
  'firm',
  'price-list',
  'shelf-list',
  'devices',
  'data',
  'conflicts',
]

export type NavPages = { readonly key: 'work' | 'lead'; readonly pages: readonly NavName[] }

/** The main menu of a role, in groups. */
export function navOf(role: Role): NavPages[] {
  const work: NavPages = { key: 'work', pages: workOf[role] }
  return role === 'manager' ? [work, { key: 'lead', pages: leadPages }] : [work]
}

/** Where a role begins. */
export function homeOf(role: Role): Page {
  return role === 'back-office' ? { name: 'bench' } : { name: 'today' }
}

/** Which entry of the menu a page belongs to. */
export function navNameOf(page: Page, role: Role): NavName | undefined {
  switch (page.name) {
    case 'ticket':
      return role === 'back-office' ? 'bench' : 'tickets'
    case 'pick-up':
    case 'uncollected':
      return 'shelves'
    case 'customer':
    case 'new-customer':
      return 'customers'
    case 'intake':
    case 'formality':
      return 'tickets'
    case 'my-account':
      return undefined
    default:
      return page.name
  }
}

const compactPages: readonly PageName[] = ['bench', 'load', 'material']
const normalPages: readonly PageName[] = [
  'hours',
  'workflows',
  'reports',
  'people',
  'firm',
  'price-list',
  'shelf-list',
  'data',
  'conflicts',
  'my-account',
]

/** Large targets in front and at the door, close rows in the back, the middle for management. */
export function densityOf(status: Status | undefined, page: Page): DensityName {
  const role = status?.session?.role
  if (role === undefined) return 'lobby'
  if (role === 'back-office' || compactPages.includes(page.name)) return 'compact'
  return normalPages.includes(page.name) ? 'normal' : 'lobby'
}

/** The bench needs the width: there the menu is a narrow rail. */
export function isRail(role: Role, page: Page): boolean {
  return role === 'back-office' || page.name === 'bench'
}
