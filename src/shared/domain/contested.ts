import type { Json } from './json'
import type { FieldCollection } from './office'
import type { Task } from './task'
import type { Version } from './versions'

/** One of several writes that did not know of each other. */
export type Rivalry = {
  readonly version: Version
  /** When, by the clock of the PC that wrote it, ms. */
  readonly at: number
  readonly device: string
  /** Who, where the same line says so on a ticket's timeline. */
  readonly by?: string
  /** What the field or group holds then; of an edit that met a deletion, its units by name. */
  readonly value: Json
  /** True for a deletion of the whole record. */
  readonly deletes: boolean
}

/** Something a person has to decide: several versions of one unit, or a deletion that met an edit. */
export type Contested = {
  readonly collection: FieldCollection
  readonly id: string
  /** Field or group; null where the whole record was deleted and edited at once. */
  readonly unit: string | null
  /** The one that stands comes first, then the others, the latest before the earlier. */
  readonly versions: readonly Rivalry[]
}

const byCollection: Readonly<Record<FieldCollection, Task>> = {
  firm: 'firm.edit',
  devices: 'firm.edit',
  persons: 'people.edit',
  credentials: 'people.edit',
  customers: 'customer.edit',
  products: 'price-list.edit',
  shelves: 'shelf.edit',
  tickets: 'ticket.edit',
  items: 'ticket.edit',
  followUps: 'phone.note',
  questions: 'question.answer',
  parkedDrafts: 'intake.order',
  workflows: 'workflow.edit',
  steps: 'step.front',
  absences: 'absence.edit',
  officeTasks: 'people.edit',
  skills: 'people.edit',
  articles: 'material.edit',
  purchaseNotes: 'material.book',
  benchViews: 'look',
  imports: 'data.import',
}

const byUnit: { readonly [C in FieldCollection]?: Readonly<Record<string, Task>> } = {
  tickets: { owner: 'step.front', area: 'step.work', shelf: 'step.shelve' },
  items: { price: 'price.change' },
}

/** What settling takes: the same right as changing that part of the record. */
export function settleTask(collection: FieldCollection, unit: string | null): Task {
  return byUnit[collection]?.[unit ?? ''] ?? byCollection[collection]
}
