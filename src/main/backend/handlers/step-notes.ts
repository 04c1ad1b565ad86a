import { requests } from '../../../shared/contract/requests'
import type { Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { stepPhotoLimit } from '../../../shared/domain/step'
import { stepsOf } from '../../../shared/domain/step-view'
import type { Changes } from '../changes'
import type { Routes } from '../route'
import { signed } from '../route'
import type { StepScene } from './step-scene'
import { changeStep, savedOn } from './step-scene'

/** What is kept with a step: its checklist, pictures, what may be said about it, and its time put right. */
export const stepNoteRoutes: Routes<'step:checkpoint' | 'step:answer' | 'step:photo' | 'step:time'> = {
  'step:checkpoint': signed(requests['step:checkpoint'], (input, context) =>
    changeStep(context, input, (changes, scene) => savedOn(scene, tick(changes, scene, input))),
  ),
  'step:answer': signed(requests['step:answer'], (input, context) =>
    changeStep(context, input, (changes, { ticket, step }) => {
      const { answer } = input
      changes.set('steps', step.id, { answer })
      changes.tell(ticket.id, { type: 'step-note', stepId: step.id, what: 'answer', text: answer })
      return done({ id: ticket.id })
    }),
  ),
  'step:photo': signed(requests['step:photo'], async (input, context) => {
    if (input.add && !(await context.files.has(input.hash))) return refuse('file-missing')
    return changeStep(context, input, (changes, scene) => savedOn(scene, picture(changes, scene, input)))
  }),
  'step:time': signed(requests['step:time'], (input, context) =>
    changeStep(context, input, (changes, { office, ticket, step }) => {
      const view = stepsOf(office, ticket.id, context.now).find((one) => one.step.id === step.id)
      const minutes = input.minutes - (view?.spentMinutes ?? 0)
      if (minutes !== 0)
        changes.tell(ticket.id, { type: 'step-time', stepId: step.id, minutes, reason: input.reason })
      return done({ id: ticket.id })
    }),
  ),
}

type Tick = { readonly index: number; readonly text: string; readonly done: boolean }

function tick(
  changes: Changes,
  { record }: StepScene,
  { index, text, done: isDone }: Tick,
): Refusal | undefined {
  if (record.checklist[index]?.text !== text) return refuse('changed-meanwhile')
  const checklist = record.checklist.map((point, at) => (at === index ? { ...point, done: isDone } : point))
  changes.set('steps', record.id, { checklist })
  return undefined
}

type Picture = { readonly hash: string; readonly add: boolean }

function picture(
  changes: Changes,
  { ticket, record }: StepScene,
  { hash, add }: Picture,
): Refusal | undefined {
  if (record.photos.includes(hash) === add) return undefined
  if (add && record.photos.length >= stepPhotoLimit) return refuse('photos-full')
  const photos = add ? [...record.photos, hash] : record.photos.filter((one) => one !== hash)
  changes.set('steps', record.id, { photos })
  const what = add ? 'photo' : 'photo-away'
  changes.tell(ticket.id, { type: 'step-note', stepId: record.id, what, text: '' })
  return undefined
}
