import type { z } from 'zod'
import type { Task } from '../domain/task'

/**
 * Who may call: `open` any window of ours, signed in or not; `session` whoever is signed in and not locked;
 * a task: who is also allowed to do it. A function picks the task from the parsed input.
 */
export type Need<I> = 'open' | 'session' | Task | ((input: I) => Task)

export type Request<S extends z.ZodType> = {
  readonly input: S
  readonly needs: Need<z.infer<S>>
  /** Upper bound of the whole call in bytes. */
  readonly maxBytes: number
}

const callLimitBytes = 1_048_576
export const fileLimitBytes = 15 * 1_048_576

export function request<S extends z.ZodType>(
  needs: Need<z.infer<S>>,
  input: S,
  maxBytes = callLimitBytes,
): Request<S> {
  return { input, needs, maxBytes }
}
