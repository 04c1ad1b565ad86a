export type Memory = { readonly heap: number; readonly rss: number }
export function settledMemory(): Memory
export function timed(act: () => unknown): Promise<{ readonly wall: number; readonly cpu: number }>
export function noteOf(turn: number): string
export function workSince(earlier: NodeJS.CpuUsage): number
