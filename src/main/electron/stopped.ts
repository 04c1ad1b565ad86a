import { dialog } from 'electron'
import { english } from '../../shared/words/english'
import { german } from '../../shared/words/german'

type StopCode = keyof Omit<typeof german.start, 'title' | 'goOn' | 'quit'>

const questions: readonly StopCode[] = ['device-lost', 'rolled-back']

/** Tells why the data was not opened; true when a person chose to go on where that is safe. */
export async function askAboutStop(code: StopCode, systemLanguage: string): Promise<boolean> {
  const { start } = systemLanguage.startsWith('de') ? german : english
  const isQuestion = questions.includes(code)
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: start.title,
    message: start.title,
    detail: start[code],
    buttons: isQuestion ? [start.goOn, start.quit] : [start.quit],
    defaultId: isQuestion ? 1 : 0,
    cancelId: isQuestion ? 1 : 0,
    noLink: true,
  })
  return isQuestion && response === 0
}
