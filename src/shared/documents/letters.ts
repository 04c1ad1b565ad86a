import { day, hours, longDay, money } from './format'
import type { Html } from './html'
import { html, lines } from './html'
import { addressLines, box } from './paper-parts'
import { fill, wordsFor } from './say'
import type { Certificate, DeliveryNote, ReminderLetter, Sheet } from './sheet'

type Letter = {
  readonly subject: string
  readonly about?: string
  readonly body: Html
  readonly closing: Html
}

/** Asks kindly, again, and for the last time, to collect what is ready. */
export function reminderLetter(sheet: Sheet<ReminderLetter>): Html {
  const { content, language, firm } = sheet
  const { letter } = wordsFor(language)
  const { reminder } = letter
  const values = {
    number: content.ticket.number ?? '',
    title: content.ticket.title,
    since: longDay(content.readySince, language),
    until: longDay(content.until, language),
  }
  const text = content.text ?? fill(reminder[`text${content.stage}`], values)
  const open = fill(reminder.open, { amount: money(content.openCents, language) })
  const paragraphs = [
    ...text.split(/\n\s*\n/),
    ...(content.openCents > 0 && content.text === undefined ? [open] : []),
  ]
  return letterPage(sheet, {
    subject: fill(reminder[`subject${content.stage}`], values),
    body: html`<p>${greeting(sheet)}</p>
      ${paragraphs.map((paragraph) => html`<p>${lines(paragraph)}</p>`)}`,
    closing: html`<p>${letter.closing}</p>
      <p>${firm.name}</p>`,
  })
}

/** A confirmation the counter may write itself, in its own words. */
export function certificate(sheet: Sheet<Certificate>): Html {
  const { content, language, firm } = sheet
  const { letter } = wordsFor(language)
  const { ticket, title = '' } = content
  const about = { number: ticket.number ?? '', day: day(ticket.openedAt, language) }
  return letterPage(sheet, {
    subject: title === '' ? letter.certificate.subject : title,
    about: fill(letter.certificate.about, about),
    body: html`${content.text.split(/\n\s*\n/).map((paragraph) => html`<p>${lines(paragraph)}</p>`)}`,
    closing: html`<div class="sign-line">${content.by}, ${firm.name}</div>`,
  })
}

function greeting({ content, language }: Sheet<ReminderLetter>): string {
  const { letter } = wordsFor(language)
  const name = content.to.contactName
  return name === '' ? letter.greetingNobody : fill(letter.greeting, { name })
}

/** A business letter by DIN 5008 form B: the address stands where the window of an envelope is. */
export function letterPage(
  sheet: Sheet<ReminderLetter | Certificate | DeliveryNote>,
  { subject, about, body, closing }: Letter,
): Html {
  const { content, firm, language, at } = sheet
  const { letter } = wordsFor(language)
  const { to } = content
  const contact = to.contactName === to.customerName ? [] : [to.contactName]
  const address = [to.customerName, ...contact, ...addressLines(to.address)].filter((line) => line !== '')
  const sender = [firm.name, ...addressLines(firm.address)].join(' · ')
  const placeDay = fill(letter.placeDay, { place: firm.address.city, day: longDay(at, language) })
  return html`<div class="letter-head">
      ${box('firm-name', firm.name)}${firm.logo === undefined ? undefined : html`<img class="logo" alt="" src="${firm.logo}" />`}
    </div>
    <div class="window">${box('sender', sender)}${address.map((line) => box('address-line', line))}</div>
    <p class="place-day">${firm.address.city === '' ? longDay(at, language) : placeDay}</p>
    <h1 class="subject">${subject}</h1>
    ${about === undefined ? undefined : html`<p class="byline">${about}</p>`}
    <div class="letter-body">${body}</div>
    <div class="closing">${closing}</div>`
}

/** The firm's particulars at the foot of every page of a letter. */
export function letterFoot({ firm, language }: Sheet): Html {
  const { head } = wordsFor(language)
  const open = hours(firm.hours, language)
  const columns = [
    [firm.name, ...addressLines(firm.address)],
    [...(firm.phone === '' ? [] : [fill(head.phone, { phone: firm.phone })]), firm.email],
    [
      ...(open.length === 0 ? [] : [`${head.hours} ${open.join(' · ')}`]),
      ...(firm.taxNumber === '' ? [] : [fill(head.taxNumber, { number: firm.taxNumber })]),
    ],
  ]
  return html`<div class="letter-foot">
    ${columns.map(
      (column) =>
        html`<div>${column.filter((line) => line !== '').map((line) => box('foot-line', line))}</div>`,
    )}
  </div>`
}
