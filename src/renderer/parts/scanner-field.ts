type Field = HTMLInputElement | HTMLTextAreaElement

/** A field as it was before a scanner typed into it. */
export type FieldBefore = { readonly field: Field; readonly value: string; readonly caret: number | null }

const unread: ReadonlySet<string> = new Set([
  'checkbox',
  'radio',
  'button',
  'submit',
  'file',
  'range',
  'color',
])

/** What to remember of the element a sign is about to land in; undefined when it takes no text. */
export function fieldBefore(target: EventTarget | null): FieldBefore | undefined {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
  if (!isField || target.readOnly || unread.has(target.type)) return undefined
  return { field: target, value: target.value, caret: target.selectionStart }
}

/** Takes out what landed there, so that the form that owns the field hears of it as of typing. */
export function putBack({ field, value, caret }: FieldBefore): void {
  if (!field.isConnected || field.value === value) return
  // React listens to the element's own property; the one of its class gets past that.
  const owner = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  if (caret !== null) field.setSelectionRange(caret, caret)
}
