import { amount, day, money, time, weekday, workingTime } from './format'
import type { Html } from './html'
import { html, lines } from './html'
import { box, fact, ticketCodes, tick, titleRow } from './paper-parts'
import { fill, namesIn, wordsFor } from './say'
import type { Sheet, WorkOrder } from './sheet'

/** What goes with the work: for whom, until when, what, and how, with a line to sign for every step. */
export function workOrder(sheet: Sheet<WorkOrder>): Html {
  const { content, language, at } = sheet
  const words = wordsFor(language)
  const { order } = words
  const { ticket, shelf, description, notes } = content
  const moment = { day: day(at, language), time: time(at, language) }
  return html`<div class="order-head">
      <div class="order-title">
        ${titleRow(words.kind['work-order'], undefined)}${box('number', ticket.number ?? '')}
        <p class="byline">${taken(sheet)}</p>
      </div>
      ${ticketCodes(ticket.number)}
    </div>
    <div class="facts">
      ${fact(words.customer, ticket.customerName)}${fact(words.promise, promise(sheet), 'fact-value promise')}
    </div>
    ${warnings(sheet)}
    <h2>${ticket.title}</h2>
    ${description === '' ? undefined : html`<p class="detail">${lines(description)}</p>`}
    ${
      notes.length === 0
        ? undefined
        : html`<div class="note">
            <div class="label">${order.note}</div>
            ${notes.map((note) => html`<p>${lines(note)}</p>`)}
          </div>`
    }
    ${items(sheet)} ${steps(sheet)}
    <p class="byline order-foot">
      ${fill(order.printed, moment)}${shelf === undefined ? '' : ` · ${order.shelf} ${shelf}`}
    </p>`
}

function taken({ content, language }: Sheet<WorkOrder>): string {
  const { openedAt } = content.ticket
  const when = { day: day(openedAt, language), time: time(openedAt, language) }
  const kind = namesIn(language).kind[content.of]
  return fill(wordsFor(language).order.taken, { kind, ...when, name: content.takenBy })
}

function promise({ content, language }: Sheet<WorkOrder>): string {
  const words = wordsFor(language)
  const { promisedAt } = content
  if (promisedAt === undefined) return '–'
  return fill(words.promiseAt, { day: weekday(promisedAt, language), time: time(promisedAt, language) })
}

/** What must not be overlooked, in a frame of its own. */
function warnings({ content, language }: Sheet<WorkOrder>): Html | undefined {
  const { order } = wordsFor(language)
  const { callFirst, limitCents } = content
  if (callFirst === undefined && limitCents === undefined) return undefined
  const call = callFirst === undefined ? undefined : callLine(callFirst, order)
  const limit =
    limitCents === undefined
      ? undefined
      : html`<p class="warn-line">${fill(order.limit, { amount: money(limitCents, language) })}</p>`
  return html`<div class="warn">${call}${limit}</div>`
}

function callLine(
  { phone, agreed }: NonNullable<WorkOrder['callFirst']>,
  order: ReturnType<typeof wordsFor>['order'],
): Html {
  if (agreed) return html`<p class="small">${order.called}</p>`
  const number = phone === '' ? '' : `: ${fill(order.phone, { phone })}`
  return html`<p class="warn-line">${tick(false)} ${order.callFirst}${number}</p>`
}

function items({ content, language }: Sheet<WorkOrder>): Html | undefined {
  const words = wordsFor(language)
  if (content.items.length === 0) return undefined
  const rows = content.items.map((item) => {
    const { accessories = '', condition = '', photos } = item
    const details = [
      ...(condition === '' ? [] : [fill(words.condition, { text: condition })]),
      ...(accessories === '' ? [] : [fill(words.accessories, { text: accessories })]),
    ]
    const pictures = photos.map((photo) => html`<img class="item-photo" alt="" src="${photo}" />`)
    return html`<tr>
      <td class="place">${item.position}</td>
      <td>
        ${item.title}${details.map((text) => html`<div class="detail">${text}</div>`)}
        ${pictures.length === 0 ? undefined : html`<div class="item-photos">${pictures}</div>`}
      </td>
      <td class="end">${amount(item.quantityThousandths, item.unit, language)}</td>
    </tr>`
  })
  return html`<table class="items order-items">
    <thead>
      <tr>
        <th></th>
        <th>${words.items.title}</th>
        <th class="end">${words.items.amount}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

function steps(sheet: Sheet<WorkOrder>): Html | undefined {
  const { content, language } = sheet
  const { order } = wordsFor(language)
  if (content.steps.length === 0) return undefined
  return html`<table class="items order-steps">
    <thead>
      <tr>
        <th></th>
        <th>${order.steps}</th>
        <th class="sign">${order.minutes}</th>
        <th class="sign">${order.initials}</th>
      </tr>
    </thead>
    <tbody>
      ${content.steps.map((step) => stepRow(sheet, step))}
    </tbody>
  </table>`
}

function stepRow({ language }: Sheet, step: WorkOrder['steps'][number]): Html {
  const { order } = wordsFor(language)
  const { title, area, estimateMinutes, isCheck, isDone, leftOut, ownerName, checklist, procedure } = step
  const about = [
    namesIn(language).area[area],
    ...(isCheck ? [order.check] : []),
    fill(order.estimate, { time: workingTime(estimateMinutes, language) }),
    ...(ownerName === '' ? [] : [ownerName]),
    ...(leftOut === undefined ? [] : [fill(order.leftOut, { reason: leftOut })]),
  ]
  return html`<tr class="${leftOut === undefined ? 'step' : 'step left-out'}">
    <td class="place">${tick(isDone)}</td>
    <td>
      <div class="step-title">${title}</div>
      <div class="detail">${about.join(' · ')}</div>
      ${procedure === '' ? undefined : html`<div class="detail how">${lines(procedure)}</div>`}
      ${checklist.map(({ text, done }) => html`<div class="checkpoint">${tick(done)}<span>${text}</span></div>`)}
    </td>
    <td class="sign"></td>
    <td class="sign"></td>
  </tr>`
}
