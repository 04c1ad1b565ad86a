/**
 * A process of its own for one store: serves the tasks of the module named on the command line, one call at a time,
 * so that no store measures the garbage of another.
 */
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const { tasks } = await import(pathToFileURL(process.argv[2]).href)

async function answer({ name, args }) {
  try {
    process.send({ value: await tasks[name](args) })
  } catch (error) {
    process.send({ error: error.stack ?? String(error) })
  }
}

process.on('message', (question) => void answer(question))
process.send({ value: 'ready' })
