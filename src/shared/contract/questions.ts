import { z } from 'zod'
import type { Area } from '../domain/area'
import { questionIdSchema } from '../domain/ids'
import type { Delivery, Question } from '../domain/question'
import { questionFields } from '../domain/question'
import { longText } from '../domain/row'
import type { Somebody } from './desk-answers'
import type { Saved } from './management'
import { request } from './request'
import { requestId } from './request-id'

const one = z.strictObject({ requestId, id: questionIdSchema })

export const questionsRequests = {
  'question:ask': request('question.ask', z.strictObject({ requestId, draft: questionFields })),
  'question:answer': request('question.answer', one.extend({ text: longText.min(1) })),
  /** A window of somebody it is for has it on the screen now. */
  'question:seen': request('question.answer', one),
  /** Who asked has read the answer, or takes the question back. */
  'question:close': request('question.ask', one),
  /** Undoes that for a moment's mistake: the question stands where it stood. */
  'question:reopen': request('question.ask', one),
  'question:list': request('look', z.strictObject({})),
}

export type QuestionRow = Question & {
  readonly asker: Somebody | null
  /** Name of the person or PC asked; empty for an area, whose word the screen knows. */
  readonly toName: string
  readonly toOne: Somebody | null
  readonly seenByName: string
  readonly answeredBy: Somebody | null
  readonly ticketNumber: string
  readonly customerName: string
  readonly delivery: Delivery
}

export type QuestionList = {
  readonly now: number
  /** Waiting for whoever asks here, the customers who wait first, then the oldest. */
  readonly toMe: readonly QuestionRow[]
  /** Asked by whoever asks here and not closed, the latest first. */
  readonly byMe: readonly QuestionRow[]
  /** Asked by or for whoever asks here, answered or taken back today, the latest first. */
  readonly done: readonly QuestionRow[]
  /** Whom one can ask. */
  readonly people: readonly (Somebody & { readonly areas: readonly Area[] })[]
  readonly pcs: readonly { readonly id: string; readonly letter: string; readonly name: string }[]
}

export type QuestionsAnswers = {
  'question:ask': Saved
  'question:answer': Saved
  'question:seen': Saved
  'question:close': Saved
  'question:reopen': Saved
  'question:list': QuestionList
}
