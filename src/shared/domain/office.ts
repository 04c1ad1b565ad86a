import type { Workflow, WorkflowVersion } from './workflow'
import type { Step } from './step'
import type { Absence } from './absence'
import type { OfficeTask, Skill } from './skill'
import type { Article } from './article'
import type { PurchaseNote } from './purchase-note'
import type { BenchView } from './bench-view'
import type { StockBooking } from './stock-booking'
import type { Credential } from './credential'
import type { Customer } from './customer'
import type { DayClose } from './day-close'
import type { Document } from './document'
import type { Device, Firm } from './firm'
import type { FollowUp } from './follow-up'
import type { HandOver } from './hand-over'
import type { ImportBatch } from './import-batch'
import type { Item } from './item'
import type { JsonObject } from './json'
import type { Life } from './life'
import type { ParkedDraft } from './parked-draft'
import type { Payment } from './payment'
import type { Person } from './person'
import type { Product } from './product'
import type { Question } from './question'
import type { Shelf } from './shelf'
import type { Ticket } from './ticket'
import type { TimelineEvent } from './timeline'
import type { Merge } from './versions'

/** Every stored collection and the shape of its records. */
export type Rows = {
  firm: Firm
  devices: Device
  persons: Person
  credentials: Credential
  customers: Customer
  products: Product
  shelves: Shelf
  tickets: Ticket
  items: Item
  followUps: FollowUp
  questions: Question
  parkedDrafts: ParkedDraft
  workflows: Workflow
  steps: Step
  absences: Absence
  officeTasks: OfficeTask
  skills: Skill
  articles: Article
  purchaseNotes: PurchaseNote
  benchViews: BenchView
  imports: ImportBatch
  events: TimelineEvent
  payments: Payment
  handOvers: HandOver
  documents: Document
  dayCloses: DayClose
  workflowVersions: WorkflowVersion
  stockBookings: StockBooking
}

export const fieldCollections = [
  'firm',
  'devices',
  'persons',
  'credentials',
  'customers',
  'products',
  'shelves',
  'tickets',
  'items',
  'followUps',
  'questions',
  'parkedDrafts',
  'workflows',
  'steps',
  'absences',
  'officeTasks',
  'skills',
  'articles',
  'purchaseNotes',
  'benchViews',
  'imports',
] as const
/** Records that are only ever added, never changed. */
export const appendCollections = [
  'events',
  'payments',
  'handOvers',
  'documents',
  'dayCloses',
  'workflowVersions',
  'stockBookings',
] as const
export const collections = [...fieldCollections, ...appendCollections] as const

export type FieldCollection = (typeof fieldCollections)[number]
export type AppendCollection = (typeof appendCollections)[number]
export type Collection = (typeof collections)[number]

export type Tables = { readonly [C in Collection]: Map<string, Rows[C]> }

/** Indexes kept beside the tables; always computable from them. Lists grow in place, so copy what you keep. */
export type Derived = {
  readonly lives: Map<string, Life>
  readonly itemsOf: Map<string, string[]>
  readonly eventsOf: Map<string, string[]>
  readonly paymentsOf: Map<string, string[]>
  readonly handOversOf: Map<string, string[]>
  readonly stepsOf: Map<string, string[]>
  /** Stock bookings of each article. */
  readonly bookingsOf: Map<string, string[]>
  readonly ticketsOf: Map<string, string[]>
  /** Tickets that are not closed. */
  readonly open: Set<string>
  /** Highest counter per number series. */
  readonly counters: Map<string, number>
  /** Keys of records with two versions of a field, or a deletion that met an edit. */
  readonly contested: Set<string>
}

/** Keys are a collection's name, a space and an id. */
export type Office = {
  readonly tables: Tables
  readonly derived: Derived
  /** What is known of a record beside its fields, for those that were written more than once. */
  readonly merges: Map<string, Merge>
  /** Deleted records, as they were. */
  readonly hidden: Map<string, JsonObject>
  /** Records that were erased; nothing brings them back. */
  readonly erased: Set<string>
}

export function emptyOffice(): Office {
  return {
    tables: {
      firm: new Map(),
      devices: new Map(),
      persons: new Map(),
      credentials: new Map(),
      customers: new Map(),
      products: new Map(),
      shelves: new Map(),
      tickets: new Map(),
      items: new Map(),
      followUps: new Map(),
      questions: new Map(),
      parkedDrafts: new Map(),
      workflows: new Map(),
      steps: new Map(),
      absences: new Map(),
      officeTasks: new Map(),
      skills: new Map(),
      articles: new Map(),
      purchaseNotes: new Map(),
      benchViews: new Map(),
      imports: new Map(),
      events: new Map(),
      payments: new Map(),
      handOvers: new Map(),
      documents: new Map(),
      dayCloses: new Map(),
      workflowVersions: new Map(),
      stockBookings: new Map(),
    },
    derived: {
      lives: new Map(),
      itemsOf: new Map(),
      eventsOf: new Map(),
      paymentsOf: new Map(),
      handOversOf: new Map(),
      stepsOf: new Map(),
      bookingsOf: new Map(),
      ticketsOf: new Map(),
      open: new Set(),
      counters: new Map(),
      contested: new Set(),
    },
    merges: new Map(),
    hidden: new Map(),
    erased: new Set(),
  }
}
