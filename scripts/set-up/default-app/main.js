/** What `electron <folder>` does: takes on the folder's name and version and starts its main file. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

app.setName(about.productName ?? about.name)
app.setVersion(about.version ?? '0.0.0')
app.setAppPath(folder)

// Awaited: otherwise the app is ready before our main file has run, and registering schemes throws.
await import(pathToFileURL(join(folder, about.main)).href)
