import { useId } from 'react'
import type { Customer } from '../../../shared/domain/customer'
import { contactName, maxPhones } from '../../../shared/domain/customer'
import { consentsOf } from '../../../shared/domain/consent'
import type { MergeChoices, MergePart } from '../../../shared/domain/customer-merge'
import { mergeParts } from '../../../shared/domain/customer-merge'
import { phoneKey } from '../../../shared/domain/phone'
import type { Words } from '../../parts/speech'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import css from './customer-merge.module.css'
import { addressLine } from './customer-form'
import { contactLine, languageWords } from './customer-part-text'

type Props = {
  keep: Customer
  drop: Customer
  choices: MergeChoices
  onChange: (choices: MergeChoices) => void
}

/** Field by field: the value that stays is chosen where only one can; lists of both are put together. */
export function CustomerMergeSides({ keep, drop, choices, onChange }: Props) {
  const words = useWords()
  const { t } = words
  const united = unitedParts(keep, drop, words)
  const over = leftOutPhones(keep, drop)
  return (
    <>
      <table className={css.table} aria-label={t('customers.merge.label')}>
        <thead>
          <tr>
            <th scope="col">{t('customers.merge.part')}</th>
            <th scope="col">{t('customers.merge.keep')}</th>
            <th scope="col">{t('customers.merge.drop')}</th>
          </tr>
        </thead>
        <tbody>
          {mergeParts.map((part) => (
            <ChoiceRow
              key={part}
              part={part}
              values={[valueOf(keep, part, words), valueOf(drop, part, words)]}
              choice={choices[part]}
              onChoose={(choice) => onChange(withChoice(choices, part, choice))}
            />
          ))}
          {united.map(({ key, label, mine, theirs }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{mine}</td>
              <td>
                {theirs}
                <small className={css.united}>{t('customers.merge.united')}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {over.length > 0 && (
        <Note tone="amber">{t('customers.merge.phonesOver', { phones: over.join(', ') })}</Note>
      )}
    </>
  )
}

type Choice = MergeChoices[MergePart]

function withChoice(choices: MergeChoices, part: MergePart, choice: Choice): MergeChoices {
  if (part === 'note') return { ...choices, note: choice }
  return choice === 'both' ? choices : { ...choices, [part]: choice }
}

type RowProps = {
  part: MergePart
  values: readonly [string, string]
  choice: Choice
  onChoose: (choice: Choice) => void
}

function ChoiceRow({ part, values, choice, onChoose }: RowProps) {
  const { t } = useWords()
  const name = useId()
  const label = t(`customers.part.${part}`)
  const [mine, theirs] = values
  const isSame = mine === theirs
  const side = (value: string, which: 'keep' | 'drop') =>
    isSame || value === '' ? (
      <td data-chosen={isSame || undefined}>{value === '' ? t('customers.empty') : value}</td>
    ) : (
      <td data-chosen={choice === which || choice === 'both' || undefined}>
        <label className={css.choice}>
          <input type="radio" name={name} checked={choice === which} onChange={() => onChoose(which)} />
          <span>{value}</span>
        </label>
      </td>
    )
  return (
    <tr>
      <th scope="row">
        {label}
        {part === 'note' && !isSame && mine !== '' && theirs !== '' && (
          <label className={css.choice}>
            <input type="radio" name={name} checked={choice === 'both'} onChange={() => onChoose('both')} />
            <span>{t('customers.merge.both')}</span>
          </label>
        )}
      </th>
      {side(mine, 'keep')}
      {side(theirs, 'drop')}
    </tr>
  )
}

function valueOf(customer: Customer, part: MergePart, words: Words): string {
  switch (part) {
    case 'name':
      return [customer.company, contactName(customer)].filter((one) => one !== '').join(', ')
    case 'address':
      return addressLine(customer.address)
    case 'language':
      return languageWords(customer, words)
    default:
      return customer[part]
  }
}

type United = { readonly key: string; readonly label: string; readonly mine: string; readonly theirs: string }

/** What is put together, where the dropped record has some of it. */
function unitedParts(keep: Customer, drop: Customer, words: Words): United[] {
  const { t } = words
  const rows: (readonly [
    key: 'phones' | 'contacts' | 'consents' | 'files',
    of: (one: Customer) => string,
  ])[] = [
    ['phones', ({ phones }) => phones.join(', ')],
    ['contacts', ({ contacts = [] }) => contacts.map(contactLine).join('; ')],
    [
      'consents',
      (one) =>
        [...new Set(consentsOf(one).map(({ purpose }) => t(`customers.consent.purpose.${purpose}`)))].join(
          ', ',
        ),
    ],
    ['files', ({ files = [] }) => files.map(({ name }) => name).join(', ')],
  ]
  return rows
    .map(([key, of]) => ({ key, label: t(`customers.part.${key}`), mine: of(keep), theirs: of(drop) }))
    .filter(({ theirs }) => theirs !== '')
}

/** Numbers for which there is no room beside those of the kept record. */
function leftOutPhones(keep: Customer, drop: Customer): string[] {
  const known = new Set(keep.phones.map(phoneKey))
  const others = drop.phones.filter((phone) => !known.has(phoneKey(phone)))
  return others.slice(Math.max(0, maxPhones - keep.phones.length))
}
