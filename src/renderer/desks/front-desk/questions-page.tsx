import type { ReactNode } from 'react'
import type { QuestionList, QuestionRow } from '../../../shared/contract/questions'
import { useQuestions } from '../../parts/question/question-list'
import { QuestionByMe, QuestionDone, QuestionToMe } from '../../parts/question/question-line'
import { QueryView } from '../../parts/query-view'
import { useAsking } from '../../stores/asking'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { CheckIcon, PlusIcon, QuestionIcon } from '../../ui/icons'
import { Columns, Page, Stack } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Rows } from '../../ui/rows'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'

const minuteMs = 60_000

/** Every question that concerns whoever is signed in: to answer, asked, and settled today. */
export function QuestionsPage() {
  const { t } = useWords()
  const ask = useAsking((asking) => asking.ask)
  const now = useTicking(minuteMs)
  const query = useQuestions()
  return (
    <>
      <PageHead title={t('questions.title')}>
        <Button variant="main" icon={PlusIcon} keys={['Ctrl', 'R']} onPress={() => ask({})}>
          {t('questions.ask')}
        </Button>
      </PageHead>
      <Page>
        <QueryView query={query}>{(list) => <Lists list={list} now={now} />}</QueryView>
      </Page>
    </>
  )
}

function Lists({ list, now }: { list: QuestionList; now: number }) {
  return (
    <Columns template="minmax(0, 1fr) minmax(0, 1fr) minmax(0, 0.8fr)">
      <Stack>
        <Part
          name="toMe"
          rows={list.toMe}
          line={(row) => <QuestionToMe key={row.id} row={row} now={now} />}
        />
      </Stack>
      <Stack>
        <Part name="byMe" rows={list.byMe} line={(row) => <QuestionByMe key={row.id} row={row} />} />
      </Stack>
      <Stack>
        <Part
          name="done"
          rows={list.done}
          line={(row) => <QuestionDone key={row.id} row={row} now={now} />}
        />
      </Stack>
    </Columns>
  )
}

type PartProps = {
  name: 'toMe' | 'byMe' | 'done'
  rows: readonly QuestionRow[]
  line: (row: QuestionRow) => ReactNode
}

function Part({ name, rows, line }: PartProps) {
  const { t } = useWords()
  const title = t(`questions.page.${name}`)
  return (
    <Card fill title={title} count={rows.length}>
      {rows.length === 0 ? (
        <EmptyState
          icon={name === 'done' ? CheckIcon : QuestionIcon}
          text={t(`questions.page.${name}Empty`)}
        />
      ) : (
        <Rows label={title}>{rows.map(line)}</Rows>
      )}
    </Card>
  )
}
