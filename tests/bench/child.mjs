/**
 * A process of its own for one store: serves the tasks of the module named on the command line, one call at a time,
 * so that no store measures the garbage of another.
 */
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const { tasks } = await import(pathToFileURL(process.argv[2]).href)

process.on('message', async ({ name, args }) => {
  try {
    process.send({ value: await tasks[name](args) })
  } catch (error) {
    process.send({ error: error.stack ?? String(error) })
  }
})
process.send({ value: 'ready' })
