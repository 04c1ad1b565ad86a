import type { Json } from './json'

/**
 * Says exactly which write something comes from: `stamp.device.epoch.seq.index`, where `index` counts the operations
 * of the line. Plain text comparison is the order (h, d, n) of engine.md §3, which every PC agrees on.
 */
export type Version = string

/** How far each device's epochs are known: device, epoch, last seq. Never changed in place. */
export type Heads = { readonly [device: string]: { readonly [epoch: string]: number } }

/** A write that none of the later ones had seen, and that lost by its stamp. */
export type Rival = { readonly version: Version; readonly value: Json }

/** What is known of a record beside its fields; a record that was written once needs none of it. */
export type Merge = {
  /** Of every field that is not named below. */
  readonly base: Version
  /** By field or group, where it differs from `base`; also of fields that were taken away. */
  readonly versions: { readonly [unit: string]: Version }
  /** The other versions of a field or group, lowest first. */
  readonly rivals: { readonly [unit: string]: readonly Rival[] }
  /** What the deletes of this record had seen, and those that no later write has seen. */
  readonly deletes?: { readonly seen: Heads; readonly open: readonly Version[] }
}
