import { mkdir } from 'node:fs/promises'
import { foundOffice } from './support/entry'
import {
  aPerson,
  anItem,
  anOrder,
  fontsIn,
  keptSums,
  makePaper,
  pdfOf,
  scan,
  sha256,
  textOf,
  tooWide,
} from './support/papers'
import { handOver, makeReady, pay, readCard, save } from './support/counter'
import { aRequestId, call, expect, test } from './support/program'

const pictures = 'test-results/papers'

test('a scanned slip opens its ticket from anywhere, also out of a form @front-desk', async ({ start }) => {
  const program = await start()
  const { page } = program
  await foundOffice(page)
  await anOrder(page, { company: 'Gärtnerei Maier', items: [anItem('Roll-up-Banner', 11_900)] })
  await scan(program, 'A2600001')
  await expect(page.getByRole('heading', { name: 'Gärtnerei Maier' })).toBeVisible()

  // In the middle of a form: what was typed stays, what the scanner typed is gone, nothing is sent.
  await page.keyboard.press('F4')
  await page.getByLabel('Position hinzufügen').fill('Magnetschild')
  await page.keyboard.press('Enter')
  await page.getByLabel('Firma oder Name').fill('Bäckerei')
  await scan(program, 'A2600001P01')
  await expect(page.getByRole('heading', { name: 'Gärtnerei Maier' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Magnetschild').first()).toBeVisible()
  await expect(page.getByText('A2600001P01')).toHaveCount(0)

  await scan(program, 'A2699999')
  await expect(page.getByText('Vorgang A26-99999 ist hier nicht bekannt.')).toBeVisible()
})

test('a paper is kept by its content; a reprint is the same file after the name changed @front-desk', async ({
  start,
  dataFolder,
}) => {
  const program = await start()
  const { page } = program
  await foundOffice(page)
  const items = [anItem('Roll-up-Banner', 11_900)]
  const { customerId, ticketId } = await anOrder(page, { company: 'Gärtnerei Maier', items })
  const id = await makePaper(page, { kind: 'claim-slip', ticketId })
  const before = await pdfOf(page, id)
  expect(before.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(await keptSums(dataFolder)).toContain(sha256(before))

  const read = Object(await call(page, 'customer:read', { id: customerId }))
  const base = String(Reflect.get(Object(Reflect.get(read, 'customer')), 'stamp'))
  const draft = { ...aPerson, company: 'Blumen Maier GmbH' }
  await call(page, 'customer:save', { requestId: aRequestId(), id: customerId, base, draft })
  const again = await call(page, 'document:reprint', { requestId: aRequestId(), id })
  expect(again).toMatchObject({ id, way: 'kept' })
  expect(sha256(await pdfOf(page, id))).toBe(sha256(before))

  await scan(program, 'A2600001')
  const papers = page.getByRole('region', { name: 'Papiere' })
  await expect(papers.getByText('Abholzettel', { exact: true }).first()).toBeVisible()
})

test('nothing leaves its box on any paper, and Inter is the only font @front-desk', async ({ start }) => {
  test.setTimeout(180_000)
  const { page } = await start()
  await foundOffice(page)
  const company = 'Şükrü Çağdaş-Wąchałowski & Nguyễn Thị Ánh Tuyết Großhandels'
  expect(company.length).toBeGreaterThanOrEqual(58)
  const items = [
    anItem('Donaudampfschifffahrtsgesellschaftskapitänsmützenständer Đặng', 99_999_999_99),
    anItem('Żółć gęślą jaźń', 12_345_678_90),
  ]
  const { ticketId } = await anOrder(page, { company, items })
  const left = await anOrder(page, {
    company,
    items: items.map((item) => ({ ...item, unitPriceCents: 1_234_567 })),
  })
  await save(page, 'shelf:save', { draft: { code: 'R12', place: '' } })
  await makeReady(page, left.ticketId)
  await pay(page, left.ticketId, (await readCard(page, left.ticketId)).balance.openCents)
  const handOverId = await handOver(page, left.ticketId, company)
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' })
  const dayCloseId = await save(page, 'day-close:make', { day, counted: [], note: '' })
  const subjects = [
    { subject: { kind: 'claim-slip', ticketId }, paper: 'A5' },
    { subject: { kind: 'claim-slip', ticketId }, paper: 'roll-80' },
    { subject: { kind: 'item-label', ticketId }, paper: 'label' },
    { subject: { kind: 'reminder-letter', ticketId, stage: 3 }, paper: 'A4' },
    { subject: { kind: 'certificate', ticketId, certificate: 'taken-in' }, paper: 'A4' },
    { subject: { kind: 'work-order', ticketId }, paper: 'A4' },
    { subject: { kind: 'work-order', ticketId }, paper: 'A5' },
    { subject: { kind: 'picking-list', of: { by: 'ticket', ticketId } }, paper: 'A4' },
    { subject: { kind: 'delivery-note', ticketId }, paper: 'A4' },
    { subject: { kind: 'hand-over-receipt', handOverId }, paper: 'A5' },
    { subject: { kind: 'hand-over-receipt', handOverId }, paper: 'roll-80' },
    { subject: { kind: 'day-close', dayCloseId }, paper: 'A5' },
    { subject: { kind: 'day-close', dayCloseId }, paper: 'A4' },
  ]
  for (const { subject, paper } of subjects) {
    const id = await makePaper(page, subject, { paper, print: false })
    expect(await tooWide(page, id), `${subject.kind} ${paper}`).toEqual([])
    const fonts = fontsIn(await pdfOf(page, id))
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter((font) => !font.startsWith('Inter'))).toEqual([])
  }
})

test('work papers: what is seen is what is kept, and a reprint is the same file @back-office', async ({
  start,
  dataFolder,
}) => {
  const { page } = await start()
  await foundOffice(page)
  const items = [anItem('Roll-up-Banner', 11_900), anItem('Visitenkarten', 4_900)]
  const { ticketId } = await anOrder(page, { company: 'Gärtnerei Maier', items })
  const subjects = [
    { kind: 'work-order', ticketId },
    { kind: 'picking-list', of: { by: 'ticket', ticketId } },
    { kind: 'delivery-note', ticketId },
  ]
  for (const subject of subjects) {
    const seen = await call(page, 'document:preview', { subject })
    const id = await makePaper(page, subject)
    const kept = await call(page, 'document:page', { id })
    expect(textOf(kept, 'body').length, subject.kind).toBeGreaterThan(500)
    expect(textOf(kept, 'body'), subject.kind).toBe(textOf(seen, 'body'))
    const before = sha256(await pdfOf(page, id))
    expect(await keptSums(dataFolder)).toContain(before)
    // Whatever becomes of the ticket, this paper is what was printed.
    await save(page, 'item:add', { ticketId, draft: anItem('Nachdruck', 900) })
    expect(await call(page, 'document:reprint', { requestId: aRequestId(), id })).toMatchObject({ id })
    expect(sha256(await pdfOf(page, id))).toBe(before)
  }
})

test('an unreachable printer blocks nothing; its job waits in the queue @front-desk', async ({ start }) => {
  const { page } = await start()
  await foundOffice(page)
  const { ticketId } = await anOrder(page, { company: 'Maier', items: [anItem('Banner', 11_900)] })
  const choice = { kind: 'claim-slip', printer: 'Gibt es nicht', copies: 1, paper: 'roll-80' }
  await call(page, 'printer:assign', choice)
  const made = await call(page, 'document:make', {
    requestId: aRequestId(),
    subject: { kind: 'claim-slip', ticketId },
  })
  expect(made).toMatchObject({ way: 'queued', printer: 'Gibt es nicht' })

  await page.getByRole('button', { name: 'Druck und Scan' }).click()
  const queue = page.getByRole('list', { name: 'Warteschlange' })
  await expect(queue.getByText('Der Drucker ist nicht zu finden.')).toBeVisible()
  await queue.getByRole('button', { name: 'Verwerfen' }).click()
  await expect(page.getByText('Nichts zu drucken')).toBeVisible()
})

test('the preview shows the paper; F8 prints the slip @front-desk @pictures', async ({ start }) => {
  await mkdir(pictures, { recursive: true })
  const program = await start()
  const { page } = program
  await foundOffice(page)
  const items = [anItem('Roll-up-Banner', 11_900), anItem('Visitenkarten', 4_900)]
  await anOrder(page, { company: 'Gärtnerei Maier', items })
  await scan(program, 'A2600001')
  const papers = page.getByRole('region', { name: 'Papiere' })
  await papers.getByRole('button', { name: 'Vorschau' }).click()
  const dialog = page.getByRole('dialog', { name: 'Vorschau: Abholzettel' })
  await expect(dialog.getByText('Bitte bringen Sie diesen Zettel zur Abholung mit.')).toBeVisible()
  await expect(dialog.getByText('Nur für die Werkstatt')).toHaveCount(0)
  await page.screenshot({ path: `${pictures}/preview.png` })
  await page.keyboard.press('Escape')
  await page.keyboard.press('F8')
  await expect(page.getByText(/Abholzettel gespeichert/)).toBeVisible()
  await expect(papers.getByRole('list', { name: 'Papiere' }).getByRole('listitem')).toHaveCount(1)
  await page.screenshot({ path: `${pictures}/ticket.png` })
})

test('the scanner page says what arrives and what to set differently @front-desk @pictures', async ({
  start,
}) => {
  await mkdir(pictures, { recursive: true })
  const program = await start()
  const { page } = program
  await foundOffice(page)
  await page.getByRole('button', { name: 'Druck und Scan' }).click()
  await page.getByLabel('Hier scannen').click()
  await scan(program, 'A2600001P02')
  await expect(page.getByText('Der Scanner passt.')).toBeVisible()
  await expect(page.getByText('Vorgang A26-00001, Position 2')).toBeVisible()
  await page.screenshot({ path: `${pictures}/devices.png` })
  // Typed by hand, without Enter.
  await page.getByLabel('Hier scannen').pressSequentially('A2600001', { delay: 90 })
  await expect(page.getByText(/keine Eingabetaste/)).toBeVisible()
})

test('a paper is laid out in a window of its own, sandboxed, without a bridge, and gone afterwards @front-desk', async ({
  start,
}) => {
  const { app, page } = await start()
  await foundOffice(page)
  const { ticketId } = await anOrder(page, { company: 'Maier', items: [anItem('Banner', 11_900)] })
  await app.evaluate(({ app: program }) => {
    program.once('web-contents-created', (_event, contents) => {
      contents.once('did-finish-load', () => {
        const look = `[typeof bridge, document.scripts.length, (() => { try { return eval('1') } catch { return 'no' } })()]`
        void contents.executeJavaScript(`JSON.stringify(${look})`).then((seen) => {
          Reflect.set(globalThis, 'paperWindow', `${String(seen)} ${contents.session.isPersistent()}`)
        })
      })
    })
  })
  await makePaper(page, { kind: 'claim-slip', ticketId })
  expect(await app.evaluate(() => Reflect.get(globalThis, 'paperWindow'))).toBe('["undefined",0,"no"] false')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
