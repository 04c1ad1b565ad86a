import { mondayMorning } from './monday-morning'

/**
 * Windows and office agree on the day, whenever the tests run: this PC's clock goes on from Monday morning. Otherwise
 * what is due "today" for the window is due another day for the office.
 */
const shiftMs = mondayMorning - Date.now()

globalThis.Date = new Proxy(Date, {
  construct: (target, values) =>
    values.length === 0 ? new target(target.now() + shiftMs) : Reflect.construct(target, values),
  get: (target, name) => (name === 'now' ? () => target.now() + shiftMs : Reflect.get(target, name)),
})
