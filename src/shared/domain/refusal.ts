/** Every reason a rule can name for saying no. Each has its sentence in words/<language>/refusals. */
export const refusalCodes = [
  // the rim
  'malformed',
  'oversized',
  'foreign-frame',
  'unknown-channel',
  'locked',
  'not-signed-in',
  'role-forbids',
  'internal',
  // storage
  'read-only',
  'disk-full',
  'write-failed',
  'outcome-unknown',
  'request-reused',
  'changed-meanwhile',
  'not-found',
  'file-missing',
  // people
  'already-set-up',
  'not-set-up',
  'not-opened',
  'wrong-password',
  'wrong-pin',
  'wait-before-retry',
  'password-needed',
  'wrong-recovery-code',
  'no-login',
  'last-manager',
  'own-account',
  'name-taken',
  'absence-ends-first',
  // ticket work
  'move-not-allowed',
  'reason-missing',
  'not-ready',
  'owned-by-other',
  'shelf-unknown',
  'shelf-in-use',
  'work-not-over',
  'price-fixed',
  'items-out',
  'consent-missing',
  'product-unknown',
  'call-first',
  'limit-exceeded',
  'quote-expired',
  'draft-taken',
  'step-waits',
  'checklist-open',
  'photos-full',
  // workflows and plans of steps
  'workflow-gone',
  'plan-faulty',
  'step-begun',
  // the bench
  'too-many-views',
  // hand-over and money
  'not-in-office',
  'identity-missing',
  'exception-needs-reason',
  'not-authorised',
  'money-open',
  'unpaid-needs-reason',
  'amount-too-high',
  'already-reversed',
  'reversal-of-reversal',
  'already-done',
  'already-handed-over',
  'not-certifiable',
  'needs-check',
  'price-missing',
  'payment-not-free',
  'day-not-open',
  'not-reachable',
  // material
  'stock-short',
  'stock-reserved',
  'stock-too-high',
  'not-used',
  'not-reserved',
  'booking-reversed',
  'booking-is-reversal',
  'article-in-use',
  // merging customers
  'merged-before',
  'merged-on',
  'not-merged',
  // import
  'file-empty',
  'file-too-large',
  'not-text',
  'too-many-columns',
  'no-rows',
  'nothing-to-import',
  'import-open',
  'import-not-open',
  'import-cancelled',
  'undecided-rows',
  'not-a-picture',
  'not-a-picture-or-pdf',
  // backups
  'backup-running',
  'backup-damaged',
  'place-absent',
  'foreign-backup',
  // papers
  'not-drawn',
  'printer-absent',
  'print-failed',
  'print-no-answer',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** Facts beside a code, for the sentence and the screen; never a stack or personal data in a log. */
export type Facts = Readonly<Record<string, unknown>>

export type Refusal = { readonly ok: false; readonly code: RefusalCode; readonly facts: Facts }
export type Done<T> = { readonly ok: true; readonly value: T }
export type Outcome<T> = Done<T> | Refusal

export function refuse(code: RefusalCode, facts: Facts = {}): Refusal {
  return { ok: false, code, facts }
}

export function done<T>(value: T): Done<T> {
  return { ok: true, value }
}
