import { useQuestions } from '../../parts/question/question-list'
import { QuestionByMe, QuestionToMe } from '../../parts/question/question-line'
import { useApp } from '../../stores/app-store'
import { useAsking } from '../../stores/asking'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { QuestionIcon } from '../../ui/icons'
import { Rows } from '../../ui/rows'
import { useWords } from '../../words'

/** What the others ask, and what became of one's own questions. */
export function TodayQuestions({ now }: { now: number }) {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const ask = useAsking((asking) => asking.ask)
  const list = useQuestions().value
  const [toMe, byMe] = [list?.toMe ?? [], list?.byMe ?? []]
  const count = toMe.length + byMe.length
  return (
    <Card
      title={t('questions.title')}
      count={t('questions.open', { count })}
      action={
        <Button variant="quiet" size="s" onPress={() => open({ name: 'questions' })}>
          {t('questions.seeAll')}
        </Button>
      }
    >
      {count === 0 ? (
        <EmptyState
          icon={QuestionIcon}
          text={t('questions.page.empty')}
          action={{ label: t('questions.ask'), keys: ['Ctrl', 'R'], onPress: () => ask({}) }}
        />
      ) : (
        <Rows label={t('questions.title')}>
          {toMe.map((row) => (
            <QuestionToMe key={row.id} row={row} now={now} />
          ))}
          {byMe.map((row) => (
            <QuestionByMe key={row.id} row={row} />
          ))}
        </Rows>
      )}
    </Card>
  )
}
