import { lands } from '../../shared/domain/holidays'
import type { SelectOption } from '../ui/select-field'
import type { Words } from './speech'

const none = 'none'

/** The Länder to choose from, by name; first the choice of none. */
export function landOptions({ t }: Pick<Words, 't'>): SelectOption[] {
  const named = lands.map((value) => ({ value, label: t(`capacity.land.${value}`) }))
  return [{ value: none, label: t('capacity.land.none') }, ...named]
}

/** What the choice holds for the firm's field, which may be missing. */
export function landChoice(land: string | undefined): string {
  return land ?? none
}

export function landChosen(value: string | null): string | undefined {
  return value === null || value === none ? undefined : value
}

export function landWords(land: string | undefined, t: Words['t']): string {
  const known = lands.find((one) => one === land)
  return t(known === undefined ? 'capacity.land.none' : `capacity.land.${known}`)
}
