import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { BenchPage } from './desks/back-office/bench-page'
import { CustomerPage } from './desks/front-desk/customer-page'
import { CustomersPage } from './desks/front-desk/customers-page'
import { FollowUpsPage } from './desks/front-desk/follow-ups-page'
import { IntakePage } from './desks/front-desk/intake-page'
import { NewCustomerPage } from './desks/front-desk/new-customer-page'
import { PickUpPage } from './desks/front-desk/pick-up-page'
import { ShelvesPage } from './desks/front-desk/shelves-page'
import { TicketsPage } from './desks/front-desk/tickets-page'
import { TodayPage } from './desks/front-desk/today-page'
import { ConflictsPage } from './desks/management/conflicts-page'
import { DataPage } from './desks/management/data-page'
import { FirmPage } from './desks/management/firm-page'
import { PeoplePage } from './desks/management/people-page'
import { PriceListPage } from './desks/management/price-list-page'
import { ShelfListPage } from './desks/management/shelf-list-page'
import { MyAccountPage } from './entry/my-account-page'
import { TicketPage } from './parts/ticket-page'
import { LobbyPage } from './desks/front-desk/lobby-page'
import { QuestionsPage } from './desks/front-desk/questions-page'
import { FormalityPage } from './desks/front-desk/formality-page'
import { UncollectedPage } from './desks/front-desk/uncollected-page'
import { DayClosePage } from './desks/front-desk/day-close-page'
import { DevicesPage } from './parts/devices-page'
import { WorkflowsPage } from './desks/management/workflows-page'
import { HoursPage } from './desks/management/hours-page'
import { ReportsPage } from './desks/management/reports-page'
import { LoadPage } from './desks/back-office/load-page'
import { MaterialPage } from './desks/back-office/material-page'
import type { Page, PageName } from './stores/app-store'

/** The page that the store names. The keyboard starts in the sheet where the page has no field of its own. */
export function PageView({ page }: { page: Page }) {
  const key = pageKey(page)
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('sheet')?.focus()
  }, [key])
  return <PageOf key={key} name={page.name} page={page} />
}

/** One key per record shown: another ticket is another page. */
export function pageKey(page: Page): string {
  return JSON.stringify(page)
}

type PageNamed = { readonly [N in PageName]: Extract<Page, { readonly name: N }> }

const views: { readonly [N in PageName]: (page: PageNamed[N]) => ReactNode } = {
  today: () => <TodayPage />,
  tickets: (page) => <TicketsPage {...page} />,
  ticket: ({ id }) => <TicketPage id={id} />,
  'pick-up': ({ id }) => <PickUpPage id={id} />,
  intake: (page) => <IntakePage {...page} />,
  customers: () => <CustomersPage />,
  customer: ({ id }) => <CustomerPage id={id} />,
  'new-customer': (page) => <NewCustomerPage {...page} />,
  shelves: () => <ShelvesPage />,
  'follow-ups': () => <FollowUpsPage />,
  lobby: () => <LobbyPage />,
  questions: () => <QuestionsPage />,
  formality: (page) => <FormalityPage {...page} />,
  uncollected: () => <UncollectedPage />,
  'day-close': () => <DayClosePage />,
  devices: () => <DevicesPage />,
  bench: () => <BenchPage />,
  workflows: () => <WorkflowsPage />,
  hours: () => <HoursPage />,
  reports: () => <ReportsPage />,
  load: () => <LoadPage />,
  material: () => <MaterialPage />,
  people: () => <PeoplePage />,
  firm: () => <FirmPage />,
  'price-list': () => <PriceListPage />,
  'shelf-list': () => <ShelfListPage />,
  data: () => <DataPage />,
  conflicts: () => <ConflictsPage />,
  'my-account': () => <MyAccountPage />,
}

function PageOf<N extends PageName>({ name, page }: { name: N; page: PageNamed[N] }) {
  return views[name](page)
}
