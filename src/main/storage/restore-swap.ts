import { dirname, join } from 'node:path'
import { scratchFolder } from './backup-examine'
import { renamePatiently } from './durable-file'
import type { Environment, StorageOptions } from './environment'
import { environmentOf, foldersOf } from './environment'
import type { FileSystem } from './file-system'
import { errorCode, namesIn } from './file-system'
import { lockFolder } from './lock'
import { message, stop } from './message'
import { dropRestore, readPlan, restoredOffice, restoreFolder } from './restore-plan'
import type { RestorePlan } from './restore-plan'
import type { Opening } from './start'
import { openStorage } from './start'

/** What belongs to the office and is replaced; settings, drafts, kept files and the backups stay where they are. */
const replaced = ['snapshot', 'journal', 'device.json.old', 'device.json'] as const

async function has(fileSystem: FileSystem, folder: string, name: string): Promise<boolean> {
  return (await namesIn(fileSystem, folder))?.includes(name) === true
}

/**
 * Puts the restored parts in the place of the present ones, which go to quarantine. Each step is one rename and is told
 * by what lies where, so it may be cut off anywhere and begun again: a part is moved aside only once, and whatever of the
 * new office is still in its own folder has not been moved in yet.
 */
async function swap({ fileSystem, dataFolder }: Environment, { aside: name }: RestorePlan): Promise<void> {
  const from = restoredOffice(dataFolder)
  const aside = join(foldersOf(dataFolder).quarantine, name)
  await fileSystem.makeFolder(aside)
  await fileSystem.syncFolder(dirname(aside))
  for (const part of replaced) {
    if (!(await has(fileSystem, aside, part))) {
      if (await has(fileSystem, dataFolder, part))
        await renamePatiently(fileSystem, join(dataFolder, part), join(aside, part))
      // Says that there was nothing to move, so that the restored part is not taken for it the next time.
      else await fileSystem.makeFolder(join(aside, part))
    }
    if (await has(fileSystem, from, part))
      await renamePatiently(fileSystem, join(from, part), join(dataFolder, part))
  }
  for (const folder of [aside, dataFolder, from]) await fileSystem.syncFolder(folder)
}

async function swapIfPlanned(environment: Environment): Promise<RestorePlan | undefined> {
  const { fileSystem, dataFolder, machine } = environment
  const plan = await readPlan(fileSystem, dataFolder)
  if (plan === undefined) {
    if ((await namesIn(fileSystem, restoreFolder(dataFolder))) !== undefined)
      await dropRestore(fileSystem, dataFolder)
    return undefined
  }
  const lock = await lockFolder(fileSystem, dataFolder, machine)
  // The program that holds the folder swaps at its own next start; opening says `locked`.
  if (lock.kind === 'busy') return undefined
  try {
    await swap(environment, plan)
  } finally {
    await lock.unlock()
  }
  return plan
}

/**
 * Opens a data folder like `openStorage`, after putting a prepared restore in its place. Killed at any step, the next
 * start finds the old office or goes on to the new one. The plan stays until the restored office is open, since only it
 * says that the older journal is meant.
 */
export async function openWithRestore(options: StorageOptions): Promise<Opening> {
  const { fileSystem, dataFolder } = environmentOf(options)
  // A copy of the office that was being looked into when the program was killed.
  await fileSystem.removeFolder(scratchFolder(dataFolder)).catch(() => undefined)
  let plan: RestorePlan | undefined
  try {
    plan = await swapIfPlanned(environmentOf(options))
  } catch (error) {
    return stop('unreadable', { code: errorCode(error), error: String(error) })
  }
  if (plan === undefined) return openStorage(options)
  const opening = await openStorage({ ...options, accept: [...(options.accept ?? []), 'rolled-back'] })
  if (opening.kind !== 'opened') return opening
  // A plan that stays swaps nothing more: every part of it lies aside already.
  await dropRestore(fileSystem, dataFolder).catch(() => undefined)
  const { pcLetter: letter } = opening.identity
  const others = opening.messages.filter(({ code }) => code !== 'new-epoch')
  return { ...opening, messages: [...others, message('office-restored', { letter })] }
}
