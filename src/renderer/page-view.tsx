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
import type { Page } from './stores/app-store'

/** The page that the store names. The keyboard starts in the sheet where the page has no field of its own. */
export function PageView({ page }: { page: Page }) {
  const key = pageKey(page)
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('sheet')?.focus()
  }, [key])
  return <PageOf key={key} page={page} />
}

/** One key per record shown: another ticket is another page. */
export function pageKey(page: Page): string {
  return JSON.stringify(page)
}

function PageOf({ page }: { page: Page }) {
  switch (page.name) {
    case 'today':
      return <TodayPage />
    case 'tickets':
      return <TicketsPage {...page} />
    case 'ticket':
      return <TicketPage id={page.id} />
    case 'pick-up':
      return <PickUpPage id={page.id} />
    case 'intake':
      return <IntakePage {...page} />
    case 'customers':
      return <CustomersPage />
    case 'customer':
      return <CustomerPage id={page.id} />
    case 'new-customer':
      return <NewCustomerPage {...page} />
    case 'shelves':
      return <ShelvesPage />
    case 'follow-ups':
      return <FollowUpsPage />
    case 'bench':
      return <BenchPage />
    case 'people':
      return <PeoplePage />
    case 'firm':
      return <FirmPage />
    case 'price-list':
      return <PriceListPage />
    case 'shelf-list':
      return <ShelfListPage />
    case 'data':
      return <DataPage />
    case 'conflicts':
      return <ConflictsPage />
    case 'my-account':
      return <MyAccountPage />
  }
}
