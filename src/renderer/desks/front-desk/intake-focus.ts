/**
 * Fields by what they are called and which one of that name it is: "0 Menge Klappkarten". That is the same after a
 * restart, which an id is not.
 */
export function fieldKey(form: Element, field: Element): string | null {
  const name = nameOf(field)
  if (name === '') return null
  return `${namesakes(form, name).indexOf(field)} ${name}`
}

export function findField(form: Element, key: string): HTMLElement | undefined {
  const [index = '', ...rest] = key.split(' ')
  const found = namesakes(form, rest.join(' '))[Number(index)]
  return found instanceof HTMLElement ? found : undefined
}

/** Puts the cursor behind the last letter of a field; false where there is no such field. */
export function focusField(form: Element, key: string): boolean {
  const field = findField(form, key)
  if (field === undefined) return false
  field.focus()
  const isText =
    field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && isTextual(field))
  if (isText) field.setSelectionRange(field.value.length, field.value.length)
  return true
}

/** The first field of a name. */
export function firstFieldKey(name: string): string {
  return `0 ${name}`
}

const textual = new Set(['text', 'tel', 'search', 'url'])

/** E-mail fields know no selection. */
function isTextual(field: HTMLInputElement): boolean {
  return textual.has(field.type)
}

function fieldsIn(form: Element): Element[] {
  return [...form.querySelectorAll('input:not([type="hidden"], [type="file"]), textarea, select')]
}

function namesakes(form: Element, name: string): Element[] {
  return fieldsIn(form).filter((field) => nameOf(field) === name)
}

function nameOf(field: Element): string {
  const label = field.getAttribute('aria-label') ?? labelOf(field)
  return label.replace(/\s+/g, ' ').trim()
}

function labelOf(field: Element): string {
  const by = field.getAttribute('aria-labelledby')
  if (by !== null) return document.getElementById(by)?.textContent ?? ''
  if (!('labels' in field) || !(field.labels instanceof NodeList)) return ''
  return field.labels[0]?.textContent ?? ''
}
