import type { Version } from '../domain/versions'
import type { Stamp } from './clock'

/** A line's place: one device, one epoch, one number. */
export type Dot = { readonly device: string; readonly epoch: number; readonly seq: number }

const stampLength = 18
const epochLetters = 2
const seqLetters = 6
const indexLetters = 3

function digits(value: number, letters: number): string {
  return value.toString(36).padStart(letters, '0')
}

/** The part of a version that all operations of a line share. */
export function linePrefix(stamp: Stamp, { device, epoch, seq }: Dot): string {
  return `${stamp}.${device}.${digits(epoch, epochLetters)}.${digits(seq, seqLetters)}.`
}

export function versionOf(prefix: string, index: number): Version {
  return prefix + digits(index, indexLetters)
}

export function stampOf(version: Version): Stamp {
  return version.slice(0, stampLength)
}

/** Where a version was written; undefined for text that is none. */
export function dotOf(version: Version): Dot | undefined {
  const [, device, epoch, seq] = version.split('.')
  if (device === undefined || epoch === undefined || seq === undefined) return undefined
  return { device, epoch: Number.parseInt(epoch, 36), seq: Number.parseInt(seq, 36) }
}
