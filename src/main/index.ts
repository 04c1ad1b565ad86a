import { join } from 'node:path'
import { app } from 'electron'
import type { Language } from '../shared/contract/entry'
import type { Backend } from './backend/backend'
import { createBackend } from './backend/backend'
import { createDesktop } from './electron/desktop'
import { registerAppScheme, serveApp } from './electron/app-protocol'
import { confineAll } from './electron/guard'
import type { DisplayWindow } from './electron/display'
import { createDisplay } from './electron/display'
import { openDisplayGate, openGate } from './electron/ipc-gate'
import { watchLifecycle } from './electron/lifecycle'
import { setMenu } from './electron/menu'
import { createPapers } from './electron/papers'
import { rememberPlace } from './electron/place-file'
import { takePicture, untilReady } from './electron/readiness'
import { askAboutStop } from './electron/stopped'
import type { Switches } from './electron/switches'
import { readSwitches } from './electron/switches'
import type { Windows } from './electron/windows'
import { createWindows } from './electron/windows'
import { createExporter } from './imports/exporter'
import { createImporter } from './imports/importer'
import { systemClock, systemTimer } from './machine/clock'
import { createIds } from './machine/ids'
import { createLog } from './machine/log'
import { readPepper } from './machine/pepper'
import { createSecrets } from './machine/secrets'
import { createOfficeFolder, sha256 } from './office-folder'
import { createSearch } from './search/search'
import { readSamplePassword, writeSample } from './sample'
import { runJobsHere } from './storage/backup-jobs'
import { createBackupThreads } from './storage/backup-thread'
import { thisMachine } from './storage/machine'
import type { Stop } from './storage/message'
import { nodeFileSystem } from './storage/node-file-system'
import { createSnapshotThread } from './storage/snapshot-thread'

const readyLine = 'Durchreiche ist bereit'

registerAppScheme()
const switches = readSwitches(process.argv, app.getPath('userData'))
app.setPath('userData', join(switches.userFolder, 'profile'))
confineAll()

if (app.requestSingleInstanceLock()) void app.whenReady().then(() => open(switches))
else app.quit()

/** The windows of the desks, and the public number display beside them. */
async function windowsFor(root: string, userFolder: string, onClosed: (contentsId: number) => void) {
  const place = await rememberPlace(join(userFolder, 'window.json'))
  const icon = join(root, 'resources', 'icon.png')
  const display = createDisplay({ preload: join(root, 'out', 'preload', 'display.cjs'), icon })
  const windows = createWindows({
    preload: join(root, 'out', 'preload', 'index.cjs'),
    icon,
    place: place.last,
    onPlace: place.save,
    onClosed: (contentsId) => {
      onClosed(contentsId)
      // Numbers without a desk would keep the program running for nobody.
      if (windows.isEmpty()) display.close()
    },
  })
  return { windows, display }
}

/** Each window hears and may ask what its kind may, and nothing else. */
function connect(backend: Backend, windows: Windows, display: DisplayWindow): void {
  backend.onEvent(windows.send)
  backend.onEvent(display.hear)
  openGate(backend.call, windows.isOurs)
  openDisplayGate(backend.display, display.isDisplay)
}

async function open({ dataFolder, userFolder, sample, picture, quit }: Switches): Promise<void> {
  const ids = createIds(systemClock)
  const log = createLog(userFolder)
  if (sample) await writeSample({ dataFolder, userFolder, log })
  const ask = ({ code }: Stop) => askAboutStop(code, app.getLocale())
  const root = app.getAppPath()
  const compactor = createSnapshotThread(join(root, 'out', 'main', 'snapshot-worker.js'))
  const place = { dataFolder, userFolder, program: app.getVersion() }
  const folder = createOfficeFolder({ ...place, ids, log, ask, compactor })
  if (!(await folder.begin())) return app.quit()

  const { windows, display } = await windowsFor(root, userFolder, (id) => backend.closeWindow(id))
  const speak = (language: Language) =>
    setMenu({
      language,
      openWindow: windows.open,
      choose: (command) => windows.send({ channel: 'menu:chosen', facts: { command } }),
    })
  const threads = createBackupThreads(
    join(root, 'out', 'main', 'backup-worker.js'),
    runJobsHere({ fileSystem: nodeFileSystem, machine: thisMachine }),
  )
  const backend = createBackend({
    clock: systemClock,
    timer: systemTimer,
    ids,
    secrets: createSecrets(await readPepper(userFolder)),
    storage: folder.holder,
    desktop: createDesktop(windows, {
      sampleFolder: join(userFolder, 'sample', 'office'),
      speak,
      openDisplay: display.open,
    }),
    importer: createImporter(),
    exporter: createExporter(),
    backups: folder.backups({ version: app.getVersion(), run: threads.run }),
    search: createSearch({ timer: systemTimer }),
    papers: createPapers({ assets: join(root, 'out', 'renderer', 'assets'), log }),
    log,
    hashBytes: sha256,
    version: app.getVersion(),
    sample,
    samplePassword: sample ? ((await readSamplePassword(userFolder)) ?? '') : '',
    notices: folder.notices,
    onNotices: folder.onNotices,
  })
  watchLifecycle({
    close: () => threads.end().then(folder.close),
    lock: backend.lockAll,
    secondStart: windows.focusFirst,
  })
  serveApp(join(root, 'out', 'renderer'))
  connect(backend, windows, display)
  speak((await backend.look()).language)

  const first = windows.open()
  await untilReady(first)
  process.stdout.write(`${readyLine}\n`)
  if (picture !== undefined) await takePicture(first, picture)
  if (quit) return app.quit()
  // The window comes first; whoever signs in sooner asks for the rest at once.
  if (!(await folder.finish())) app.quit()
}
