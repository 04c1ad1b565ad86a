import type { data as german } from '../de/data'
import type { Shape } from '../shape'

export const data: Shape<typeof german> = {
  stored: {
    order: 'Order',
    andMore: 'and more',
    shipTo: 'Delivery to',
    carrier: 'Carrier in the source',
    unit: 'piece',
    exportName: 'Durchreiche',
    files: {
      firm: 'Firm',
      devices: 'PCs',
      persons: 'Staff',
      customers: 'Customers',
      products: 'Price list',
      shelves: 'Shelves',
      tickets: 'Tickets',
      items: 'Items',
      followUps: 'Follow-ups',
      imports: 'Imports',
      events: 'History',
      payments: 'Payments',
      handOvers: 'Hand-overs',
    },
  },
}
