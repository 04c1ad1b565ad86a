import { z } from 'zod'

/** Made by the client once per intended change; repeating it repeats the reply, never the change. */
export const requestId = z.string().min(8).max(64)

/** The stamp of the record a form was opened with; an older one is refused with both versions. */
export const baseStamp = z.string().max(64)
