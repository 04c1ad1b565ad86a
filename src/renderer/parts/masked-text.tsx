import css from './masked-text.module.css'

type Kind = 'phone' | 'email'
type Props = { text: string; kind: Kind }

const shownDigits = 2
const dots = '••••'

/** All but the end hidden: "•••• 56", "•••• @web.de". */
export function maskOf(text: string, kind: Kind): string {
  if (kind === 'email') {
    const at = text.lastIndexOf('@')
    return at < 1 ? dots : `${dots} ${text.slice(at)}`
  }
  const digits = text.replace(/\D/g, '')
  return digits.length <= shownDigits ? dots : `${dots} ${digits.slice(-shownDigits)}`
}

/**
 * A phone number or e-mail in a list at the counter: hidden from the people waiting until one points at its row or
 * reaches it with the keyboard. The style sheet alone shows it, so that it costs a long list nothing.
 */
export function MaskedText({ text, kind }: Props) {
  if (text === '') return null
  return (
    <span className={css.masked} data-masked={kind}>
      <span className={css.mask}>{maskOf(text, kind)}</span>
      <span className={css.plain}>{text}</span>
    </span>
  )
}
