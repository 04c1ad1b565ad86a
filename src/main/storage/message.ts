/** Things a start repaired or decided on its own, to be told to the user; facts hold ids, names and numbers only. */
export type Message = {
  readonly code:
    | 'torn-end-cut'
    | 'unconfirmed-kept'
    | 'copy-restored'
    | 'snapshot-damaged'
    | 'stranger-ignored'
    | 'lock-taken-over'
    | 'new-epoch'
    | 'doubt-saved'
    | 'doubt-lost'
    | 'space-low'
    | 'ballast-released'
    | 'old-lines-damaged'
    | 'fork'
    | 'format-renewed'
    | 'snapshot-late'
    | 'office-restored'
  readonly facts: Readonly<Record<string, string | number>>
}

/** Why a data folder was not opened; nothing in it was changed. */
export type Stop = {
  readonly kind: 'stopped'
  readonly code:
    | 'locked'
    | 'missing'
    | 'rot'
    | 'newer-version'
    | 'foreign-office'
    | 'device-lost'
    | 'rolled-back'
    | 'not-empty'
    | 'not-backed-up'
    | 'unreadable'
  readonly facts: Readonly<Record<string, string | number>>
}

export function stop(code: Stop['code'], facts: Stop['facts'] = {}): Stop {
  return { kind: 'stopped', code, facts }
}

export function message(code: Message['code'], facts: Message['facts'] = {}): Message {
  return { code, facts }
}
