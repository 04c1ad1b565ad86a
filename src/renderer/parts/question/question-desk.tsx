import { useEffect, useRef } from 'react'
import type { QuestionList } from '../../../shared/contract/questions'
import type { Session } from '../../../shared/contract/entry'
import type { Page } from '../../stores/app-store'
import { useAsking } from '../../stores/asking'
import { usePrivacy } from '../../stores/privacy'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { QuestionDialog } from './question-dialog'
import { QuestionKeys } from './question-keys'
import { useQuestions } from './question-list'
import { QuestionStrip } from './question-strip'
import { answererWords, askerWords } from './question-words'

/** Pages that show the questions themselves. */
const ownPages: readonly Page['name'][] = ['today', 'questions']

/** Questions on every page: the strip, the dialog to ask, and a word to a window nobody looks at. */
export function QuestionDesk({ session, page }: { session: Session; page: Page }) {
  const list = useQuestions().value
  const { asking, stop } = useAsking()
  const isCustomerView = usePrivacy((privacy) => privacy.isCustomerView)
  useEffect(() => stop, [stop])
  useNews(list)
  // An answered question goes with the button that had the focus; the keyboard goes on in the sheet.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('sheet')?.focus()
  }, [list])
  const first = list?.toMe[0]
  return (
    <>
      {first !== undefined && !isCustomerView && <QuestionKeys key={first.id} row={first} />}
      {list !== undefined && !isCustomerView && !ownPages.includes(page.name) && (
        <QuestionStrip list={list} />
      )}
      {asking !== undefined && (
        <QuestionDialog asking={asking} list={list} role={session.role} onClose={stop} />
      )}
    </>
  )
}

/** What came in is said where nobody has the window in front: a word to read later, and a count in its title. */
function useNews(list: QuestionList | undefined): void {
  const words = useWords()
  const known = useRef<ReadonlySet<string>>(undefined)
  const waiting = list?.toMe.length ?? 0
  useEffect(() => {
    const before = document.title.replace(/^\(\d+\) /u, '')
    document.title = waiting === 0 ? before : `(${waiting}) ${before}`
    return () => {
      document.title = before
    }
  }, [waiting])
  useEffect(() => {
    if (list === undefined) return
    const news = newsIn(list, words)
    const { current } = known
    known.current = new Set(news.map(({ key }) => key))
    if (current === undefined || document.hasFocus()) return
    for (const { key, text } of news) if (!current.has(key)) toast({ text })
  }, [list, words])
}

function newsIn(list: QuestionList, words: ReturnType<typeof useWords>) {
  const { t } = words
  return [
    ...list.toMe.map((row) => ({
      key: `asked ${row.id}`,
      text: t('questions.arrived', { name: askerWords(row, words) }),
    })),
    ...list.byMe.flatMap((row) =>
      row.answer === undefined
        ? []
        : [
            {
              key: `answered ${row.id}`,
              text: t('questions.answers', { name: answererWords(row, words), text: row.answer.text }),
            },
          ],
    ),
  ]
}
