/** The reports a manager may look at, in the order they are offered. */
export const reportNames = [
  'overview',
  'taken',
  'promises',
  'lead-time',
  'load',
  'ageing',
  'returns',
  'revenue',
] as const
export type ReportName = (typeof reportNames)[number]
