import { useState } from 'react'
import { useWords } from '../../words'
import css from './customer.module.css'

type Props = { phone: string; name: string }

const shownDigits = 2

/** All but the last digits hidden: "•••• 56". */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length <= shownDigits ? '••••' : `•••• ${digits.slice(-shownDigits)}`
}

/** A phone number in a list at the counter: hidden from the people waiting until one points at it or reaches it. */
export function CustomerPhone({ phone, name }: Props) {
  const { t } = useWords()
  const [isShown, setShown] = useState(false)
  if (phone === '') return null
  return (
    <button
      type="button"
      className={css.phone}
      aria-label={isShown ? phone : t('customers.showPhone', { name })}
      onMouseEnter={() => setShown(true)}
      onMouseLeave={() => setShown(false)}
      onFocus={() => setShown(true)}
      onBlur={() => setShown(false)}
      onClick={(event) => {
        event.stopPropagation()
        setShown(true)
      }}
    >
      {isShown ? phone : maskPhone(phone)}
    </button>
  )
}
