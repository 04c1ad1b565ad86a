import type { z } from 'zod'
import type { BackupAnswers } from './backup'
import { backupRequests } from './backup'
import type { RequestChannel } from './channels'
import type { ConflictAnswers } from './conflicts'
import { conflictRequests } from './conflicts'
import type { DataAnswers } from './data'
import { dataRequests } from './data'
import { deskRequests } from './desk'
import type { DeskAnswers } from './desk-answers'
import type { EntryAnswers } from './entry'
import { entryRequests } from './entry'
import type { ManagementAnswers } from './management'
import { managementRequests } from './management'
import type { CounterAnswers } from './counter'
import { counterRequests } from './counter'
import type { CustomersAnswers } from './customers'
import { customersRequests } from './customers'
import type { FormalitiesAnswers } from './formalities'
import { formalitiesRequests } from './formalities'
import type { IntakeAnswers } from './intake'
import { intakeRequests } from './intake'
import type { LobbyAnswers } from './lobby'
import { lobbyRequests } from './lobby'
import type { PapersAnswers } from './papers'
import { papersRequests } from './papers'
import type { QuestionsAnswers } from './questions'
import { questionsRequests } from './questions'
import type { WorkflowsAnswers } from './workflows'
import { workflowsRequests } from './workflows'
import type { StepsAnswers } from './steps'
import { stepsRequests } from './steps'
import type { BenchViewsAnswers } from './bench-views'
import { benchViewsRequests } from './bench-views'
import type { CapacityAnswers } from './capacity'
import { capacityRequests } from './capacity'
import type { MaterialAnswers } from './material'
import { materialRequests } from './material'
import type { ReportsAnswers } from './reports'
import { reportsRequests } from './reports'
import type { InboxAnswers } from './inbox'
import { inboxRequests } from './inbox'

/** Every request: its input's shape and who may call. The compiler keeps this equal to the list of channels. */
export const requests = {
  ...entryRequests,
  ...managementRequests,
  ...deskRequests,
  ...dataRequests,
  ...conflictRequests,
  ...backupRequests,
  ...lobbyRequests,
  ...papersRequests,
  ...intakeRequests,
  ...customersRequests,
  ...counterRequests,
  ...questionsRequests,
  ...formalitiesRequests,
  ...workflowsRequests,
  ...stepsRequests,
  ...benchViewsRequests,
  ...capacityRequests,
  ...materialRequests,
  ...reportsRequests,
  ...inboxRequests,
}
export type Requests = typeof requests
export type Answers = EntryAnswers &
  ManagementAnswers &
  DeskAnswers &
  DataAnswers &
  ConflictAnswers &
  BackupAnswers &
  LobbyAnswers &
  PapersAnswers &
  IntakeAnswers &
  CustomersAnswers &
  CounterAnswers &
  QuestionsAnswers &
  FormalitiesAnswers &
  WorkflowsAnswers &
  StepsAnswers &
  BenchViewsAnswers &
  CapacityAnswers &
  MaterialAnswers &
  ReportsAnswers &
  InboxAnswers

/** What the sender writes, before parsing: ids are plain text there. */
export type Question<C extends RequestChannel> = z.input<Requests[C]['input']>
/** What a handler gets, after parsing. */
export type Parsed<C extends RequestChannel> = z.output<Requests[C]['input']>
export type Answer<C extends RequestChannel> = Answers[C]

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
export const everyChannelHasARequest: Same<keyof Requests, RequestChannel> = true
export const everyChannelHasAnAnswer: Same<keyof Answers, RequestChannel> = true
