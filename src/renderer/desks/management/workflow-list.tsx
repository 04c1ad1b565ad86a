import { useState } from 'react'
import type { WorkflowRow } from '../../../shared/contract/workflows'
import type { Kind } from '../../../shared/domain/kind'
import { kinds } from '../../../shared/domain/kind'
import { kindIcons } from '../../parts/kind-icons'
import { minutesWords } from '../../parts/workflow/minutes-entry'
import { useApp } from '../../stores/app-store'
import { useWorkflowDrafts } from '../../stores/workflow-drafts'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { Inline } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { draftKey } from './workflow-draft'
import { newWorkflow } from './workflow-form'
import css from './workflow-list.module.css'
import { WorkflowMenu } from './workflow-menu'

type Props = {
  readonly rows: readonly WorkflowRow[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly onVersions: (id: string) => void
}

/** The workflows of each kind; the default is what a new ticket takes. */
export function WorkflowList({ rows, chosen, onChoose, onVersions }: Props) {
  const { t } = useWords()
  const [showsRetired, setShowsRetired] = useState(false)
  const retired = rows.filter(({ active }) => !active).length
  const shown = rows.filter(({ active, id }) => active || showsRetired || id === chosen)
  return (
    <Card
      label={t('workflows.list')}
      foot={
        retired > 0 ? (
          <Button variant="quiet" onPress={() => setShowsRetired(!showsRetired)}>
            {showsRetired ? t('workflows.hideRetired') : t('workflows.showRetired', { count: retired })}
          </Button>
        ) : undefined
      }
    >
      {chosen === newWorkflow && (
        <Rows label={t('workflows.add')}>
          <Row active>
            <TwoLines title={t('workflows.newName')} detail={t('workflows.unsaved')} />
          </Row>
        </Rows>
      )}
      {kinds.map((kind) => (
        <KindSection
          key={kind}
          kind={kind}
          rows={shown.filter((row) => row.kind === kind)}
          chosen={chosen}
          onChoose={onChoose}
          onVersions={onVersions}
        />
      ))}
    </Card>
  )
}

function KindSection({ kind, rows, chosen, onChoose, onVersions }: Props & { readonly kind: Kind }) {
  const { t } = useWords()
  return (
    <section className={css.kind} aria-label={t(`ticket.kind.${kind}`)}>
      <h2 className={css.title}>
        <Icon glyph={kindIcons[kind]} size="s" />
        {t(`ticket.kind.${kind}`)}
      </h2>
      {rows.length === 0 ? (
        <p className={css.none}>
          <Muted>{t('workflows.noneOfKind')}</Muted>
        </p>
      ) : (
        <Rows>
          {rows.map((row) => (
            <WorkflowLine key={row.id} {...{ row, chosen, onChoose, onVersions }} />
          ))}
        </Rows>
      )}
    </section>
  )
}

type LineProps = Pick<Props, 'chosen' | 'onChoose' | 'onVersions'> & { readonly row: WorkflowRow }

function WorkflowLine({ row, chosen, onChoose, onVersions }: LineProps) {
  const words = useWords()
  const { t } = words
  const personId = useApp(({ status }) => status?.session?.personId)
  const isUnsaved = useWorkflowDrafts(({ drafts }) => drafts[draftKey(personId, row.id)] !== undefined)
  const counted = t('workflows.stepCount', { count: row.steps })
  return (
    <Row
      label={row.name}
      onPress={() => onChoose(row.id)}
      active={row.id === chosen}
      end={
        <Inline gap="s">
          {row.isDefault && row.active && <Chip tone="accent">{t('workflows.default')}</Chip>}
          {!row.active && <Chip>{t('workflows.retiredList')}</Chip>}
          <WorkflowMenu row={row} onVersions={() => onVersions(row.id)} />
        </Inline>
      }
    >
      <TwoLines
        title={row.name}
        detail={isUnsaved ? t('workflows.unsaved') : `${counted}, ${minutesWords(row.totalMinutes, words)}`}
      />
    </Row>
  )
}
