import type { TwoVersions } from '../../../shared/contract/conflicts'
import { collections } from '../../../shared/domain/office'
import { QueryView } from '../../parts/query-view'
import { keyOf, VersionChoices } from '../../parts/two-versions'
import type { Page as PageName } from '../../stores/app-store'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { CheckCircleIcon } from '../../ui/icons'
import { Page, Stack } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import css from './conflicts.module.css'
import { OfficeConflicts } from './office-conflicts'

/** What PCs did without knowing of each other: versions to choose from, and what does not go together. */
export function ConflictsPage() {
  const { t } = useWords()
  const query = useQuery('conflict:list', {}, collections)
  return (
    <>
      <PageHead title={t('conflicts.title')} subtitle={t('conflicts.subtitle')} />
      <Page scroll>
        <QueryView query={query}>
          {({ versions, office }) =>
            versions.length + office.length === 0 ? (
              <Card label={t('conflicts.title')}>
                <EmptyState
                  icon={CheckCircleIcon}
                  text={t('conflicts.none')}
                  detail={t('conflicts.noneDetail')}
                />
              </Card>
            ) : (
              <Stack>
                {versions.length > 0 && <Versions list={versions} />}
                {office.length > 0 && <OfficeConflicts list={office} />}
              </Stack>
            )
          }
        </QueryView>
      </Page>
    </>
  )
}

/** What belongs to one record stands together, in the order of the list. */
function byRecord(list: readonly TwoVersions[]): (readonly [TwoVersions, ...TwoVersions[]])[] {
  const groups = new Map<string, [TwoVersions, ...TwoVersions[]]>()
  for (const one of list) {
    const key = `${one.collection} ${one.id}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

function Versions({ list }: { list: readonly TwoVersions[] }) {
  const { t } = useWords()
  return (
    <Card title={t('conflicts.versions.title')} count={list.length}>
      <p className={css.intro}>{t('conflicts.versions.text')}</p>
      <ul>
        {byRecord(list).map((group) => (
          <li key={keyOf(group[0])} className={css.entry}>
            <div className={css.head}>
              <span>
                <Muted>{t(`conflicts.record.${group[0].collection}`)}</Muted> <b>{group[0].name}</b>
              </span>
              <Open one={group[0]} />
            </div>
            {group.map((one) => (
              <VersionChoices key={keyOf(one)} one={one} />
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Where the record is shown as a whole. */
function pageOf({ collection, ticketId, customerId }: TwoVersions): PageName | undefined {
  if (ticketId !== null) return { name: 'ticket', id: ticketId }
  if (customerId !== null) return { name: 'customer', id: customerId }
  switch (collection) {
    case 'persons':
    case 'credentials':
      return { name: 'people' }
    case 'firm':
      return { name: 'firm' }
    case 'products':
      return { name: 'price-list' }
    case 'shelves':
      return { name: 'shelf-list' }
    case 'followUps':
      return { name: 'follow-ups' }
    default:
      return undefined
  }
}

function Open({ one }: { one: TwoVersions }) {
  const { t } = useWords()
  const page = pageOf(one)
  const open = useApp((app) => app.open)
  if (page === undefined) return null
  return (
    <Button variant="quiet" size="s" onPress={() => open(page)}>
      {t('conflicts.versions.open')}
    </Button>
  )
}
