import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const pepperBytes = 32

/** This PC's pepper for PINs: made once, kept in the user's folder, never beside the data. */
export async function readPepper(userFolder: string): Promise<string> {
  const path = join(userFolder, 'pepper')
  try {
    return await readFile(path, 'utf8')
  } catch {
    await mkdir(userFolder, { recursive: true, mode: 0o700 })
    const pepper = randomBytes(pepperBytes).toString('hex')
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(pepper)
      await file.sync()
    } finally {
      await file.close()
    }
    return pepper
  }
}
