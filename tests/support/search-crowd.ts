import { samplePriceList, serviceTitles } from '../../src/main/demo/catalogue-table'
import { createChance } from '../../src/main/demo/chance'
import { sampleCustomer } from '../../src/main/demo/sample-customers'
import { customerSchema } from '../../src/shared/domain/customer'
import type { SearchOffice } from './search-office'
import { createSearchOffice, itemRecord, ticketRecord } from './search-office'

const dayMs = 86_400_000
const openShare = 20

/** An office with neighbours among whom somebody is looked for: customers k0…, each with three tickets v0…. */
export function createCrowd(customers = 300, seed = 7): SearchOffice {
  const office = createSearchOffice()
  const chance = createChance(seed)
  for (let index = 0; index < customers; index += 1) {
    const id = `k${index}`
    office.putCustomer(customerSchema.parse({ ...sampleCustomer(chance, index), id, stamp: 's' }))
  }
  for (let index = 0; index < customers * 3; index += 1) {
    const id = `v${index}`
    const title = chance.isLucky(70) ? chance.one(samplePriceList).name : chance.one(serviceTitles)
    const number = `A25-${String(index + 1).padStart(5, '0')}`
    const ticket = ticketRecord(id, `k${chance.below(customers)}`, { title, number, openedAt: index * dayMs })
    office.putTicket(ticket, !chance.isLucky(openShare))
    office.putItem(itemRecord(`${id}-1`, id, title))
    office.putItem(itemRecord(`${id}-2`, id, chance.one(samplePriceList).name))
  }
  return office
}
