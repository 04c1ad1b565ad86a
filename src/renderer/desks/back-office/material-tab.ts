/** The lists of the page Material. */
export type MaterialTab = 'stock' | 'to-order' | 'ordered' | 'bookings'
