import type { menu as german } from '../de/menu'
import type { Shape } from '../shape'

export const menu: Shape<typeof german> = {
  file: 'File',
  newTicket: 'New ticket',
  newCustomer: 'New customer',
  newWindow: 'New window',
  lock: 'Lock',
  quit: 'Quit',
  edit: 'Edit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  find: 'Find',
  nextVisit: 'Call the next visitor',
  pickUp: 'Pick-up',
  fullScreen: 'Full screen',
  help: 'Help',
  keys: 'Keys',
  about: 'About Durchreiche',
}
